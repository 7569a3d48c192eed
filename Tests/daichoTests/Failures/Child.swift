import Foundation
import Glibc

/// A process that runs beside the test and is killed by it.
///
/// Foundation's `Process` notices the end of a child by the end of a socket, which every other child inherits that starts
/// at the wrong moment: beside a child that lives on, it would wait for ever. So this one is started by hand, and it
/// inherits nothing.
final class Child {
    private let id: pid_t
    private var hasEnded = false

    /// Closes what it inherited, then becomes the program.
    private static let start = """
        for file in /proc/$$/fd/*; do file=${file##*/}; [ "$file" -gt 2 ] && eval "exec $file>&-"; done; exec "$@"
        """

    init(_ program: URL, _ arguments: [String], output: URL, errors: URL) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (descriptor, file) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
            posix_spawn_file_actions_addopen(&actions, descriptor, file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        let words = ["/bin/bash", "-c", Self.start, "bash", program.path] + arguments
        let settings = ["PATH=/usr/bin:/bin", "LANG=C"]
        var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        var environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) }
        defer { (pointers + environment).forEach { free($0) } }
        pointers.append(nil)
        environment.append(nil)
        var id: pid_t = 0
        let failure = posix_spawn(&id, "/bin/bash", &actions, nil, pointers, environment)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
        self.id = id
    }

    deinit { kill() }

    var isRunning: Bool {
        if !hasEnded { hasEnded = waitpid(id, nil, WNOHANG) == id }
        return !hasEnded
    }

    /// `kill -STOP`, and it stands still when this returns.
    func stop() {
        guard isRunning else { return }
        Glibc.kill(id, SIGSTOP)
        while waitpid(id, nil, WUNTRACED) != id, errno == EINTR {}
    }

    /// `kill -9`, and it does nothing more when this returns.
    func kill() {
        guard isRunning else { return }
        Glibc.kill(id, SIGKILL)
        while waitpid(id, nil, 0) != id, errno == EINTR {}
        hasEnded = true
    }
}

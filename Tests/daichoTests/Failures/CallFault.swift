import Testing

/// A system call that fails, as `strace --inject` makes it fail.
struct CallFault: Sendable, CustomTestStringConvertible {
    let scene: FaultScene
    let call: String
    let error: String
    /// From then on it always fails, as on a disk that died; else only once.
    let lasting: Bool

    var testDescription: String { "\(call) fails with \(error) \(lasting ? "for good" : "once") in \(scene)" }

    /// Why no call can be made to fail here; nil when it can.
    static let obstacle: String? = {
        if let missing = Tool.missing("strace") { return missing }
        let traced = try? Tool.run("strace", ["-o", "/dev/null", "true"])
        return traced == nil ? "needs the right to trace a process" : nil
    }()

    static let all: [CallFault] = FaultScene.allCases.flatMap { scene in
        scene.calls.flatMap { call in
            [("EIO", false), ("ENOSPC", false), ("EIO", true)].map { error, lasting in
                CallFault(scene: scene, call: call, error: error, lasting: lasting)
            }
        }
    }

    /// What strace needs to let the n-th of these calls fail.
    ///
    /// The loader and the runtime open and read files of their own before `main`; that they fail is not our matter, so
    /// for these calls only the folder's files count.
    func arguments(_ number: Int, log: String, folder: String) -> [String] {
        let paths = ["openat", "pread64"].contains(call) ? scene.files.flatMap { ["-P", folder + $0] } : []
        return ["-f", "--seccomp-bpf", "-o", log, "-e", "trace=\(call)"] + paths
            + ["-e", "inject=\(call):error=\(error):when=\(number)\(lasting ? "+" : "")"]
    }
}

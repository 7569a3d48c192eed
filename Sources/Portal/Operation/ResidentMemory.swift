import Foundation
import Glibc

/// Memory of this process that is in use, as the kernel counts it (proc_pid_statm(5)).
enum ResidentMemory {
    static func bytes() -> Int64? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .ascii) else { return nil }
        let fields = text.split(separator: " ")
        guard fields.count > 1, let pages = Int64(fields[1]) else { return nil }
        return pages * Int64(sysconf(Int32(_SC_PAGESIZE)))
    }
}

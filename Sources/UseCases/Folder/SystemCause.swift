import Foundation
import Glibc

/// Why a file could not be written, in the system's words rather than as the number of an error domain.
enum SystemCause {
    static func text(_ error: any Error) -> String {
        if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
        if let error = error as? CocoaError, let underlying = error.underlying { return text(underlying) }
        return error.localizedDescription
    }
}

/// Why a witness does not cosign, each with its HTTP status (c2sp.org/tlog-witness v1, `add-checkpoint`).
package enum WitnessRefusal: Error, Hashable, Sendable {
    /// 400: not a request, not a checkpoint, or an old size beyond the checkpoint's.
    case badRequest(LogError)
    /// 403: no key trusted for this origin has signed, or one has signed badly.
    case forbidden(LogError)
    /// 404.
    case unknownOrigin(String)
    /// 409: the old size is not that of the latest checkpoint cosigned, which is `size`. The client tries again from
    /// there.
    case conflict(size: UInt64)
    /// 409: the size that was cosigned with another root. Both are signed by the log, which has therefore shown two
    /// histories: keep the request as evidence.
    case rootConflict(size: UInt64, cosigned: LogHash, submitted: LogHash)
    /// 422: the consistency proof does not verify. Signed by the log, so perhaps evidence too.
    case badProof(LogError)

    package var status: Int {
        switch self {
        case .badRequest: 400
        case .forbidden: 403
        case .unknownOrigin: 404
        case .conflict, .rootConflict: 409
        case .badProof: 422
        }
    }

    /// Clients try again from the size in a `text/x.tlog.size`, so nothing else may have that type: least of all a
    /// conflict of roots, which trying again does not mend.
    package var contentType: String {
        if case .conflict = self { "text/x.tlog.size" } else { "text/plain; charset=utf-8" }
    }

    /// The body of the response, ended by a newline.
    package var body: String {
        switch self {
        case .badRequest(let error), .forbidden(let error), .badProof(let error): "\(error)\n"
        case .unknownOrigin(let origin): "no log \(LogError.excerpt(origin).debugDescription) is known here\n"
        case .conflict(let size): "\(size)\n"
        case .rootConflict(let size, let cosigned, _):
            "size \(size) was cosigned with the root \(cosigned.base64)\n"
        }
    }
}

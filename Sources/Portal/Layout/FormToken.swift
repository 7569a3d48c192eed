import Documents

/// The hidden field that makes a form this session's own.
enum FormToken {
    static func write(_ session: Session?, _ out: inout HTMLWriter) {
        guard let session else { return }
        out.void("input", ["type": "hidden", "name": CrossSite.field, "value": session.formToken])
    }
}

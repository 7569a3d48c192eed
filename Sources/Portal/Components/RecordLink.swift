import Documents

/// The page of a record in the log.
enum RecordLink {
    static func path(_ index: UInt64) -> String { "/log/records/\(index)" }

    static func write(_ index: UInt64, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("a", ["href": path(index)], text: word(.recordNumber, "\(index)"))
    }
}

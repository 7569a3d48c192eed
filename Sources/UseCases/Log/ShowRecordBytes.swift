import Store

/// The exact bytes of a record (記録の内容): what is hashed as its leaf.
package struct ShowRecordBytes: Query {
    package static let name = "record.bytes"
    package static let readers = Readers.everyone

    package let index: UInt64

    package init(_ index: UInt64) { self.index = index }

    /// - Throws: ``Rejection`` `store.record.unknown`, `store.record.altered`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> [UInt8] {
        try folder.store.read { try RecordLog.record(index, in: $0).bytes }
    }
}

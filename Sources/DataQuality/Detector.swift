/// One question asked of every site-day, in one pass over contiguous memory and without allocating for a clean day.
///
/// To add a detector: one file with the exact definition in its doc comment, its flag in ``Flag``, its row in
/// ``FlagCatalogue``, one line in ``Assessor``.
protocol Detector: Sendable {
    /// Stable name in reports.
    static var id: String { get }
    /// Rises whenever the definition changes.
    static var version: Int { get }
    /// The flags it may raise.
    static var raises: Flag { get }

    static func examine(_ day: AssessedDay, raising flags: inout SlotFlags)
}

/// Where sections begin: known when everything is placed, read when the contents are drawn.
final class SectionPlaces {
    var pages: [Int: (page: Int, y: Double)] = [:]

    /// The name of a section's place within the file.
    static func destination(_ section: Int) -> String { "section\(section)" }
}

package import Quantities

/// A factor file as read: the good rows and every bad one.
package struct FactorFile: Hashable, Sendable {
    package struct Problem: Hashable, Sendable, Codable {
        /// The row counted from 1, without the heading.
        package let row: Int
        package let reason: Rejection
    }

    package let rows: [Factor]
    package let problems: [Problem]

    static let format = "daicho-factors/1"
    /// Most rows of a file.
    static let mostRows = 2000

    /// Reads the YAML form: `format: daicho-factors/1` and a list `factors` of rows.
    /// - Throws: ``Rejection`` `methodology.file.*` when the file as a whole cannot be read.
    package init(yaml text: String) throws(Rejection) {
        let root = try RuleNode.root(of: text).mapping(["format", "factors"])
        let format = try root.required("format")
        guard try format.text() == Self.format else { throw format.wrongShape(Self.format) }
        var rows: [Factor] = []
        var problems: [Problem] = []
        for (index, node) in try root.required("factors").list().enumerated() {
            do throws(Rejection) {
                var fields: [String: String] = [:]
                for (key, entry) in try node.mapping(Set(Factor.columns)).entries { fields[key] = try entry.text() }
                rows.append(try Factor(fields: fields))
            } catch {
                problems.append(Problem(row: index + 1, reason: error))
            }
        }
        self.rows = rows
        self.problems = problems
    }

    /// Reads the CSV form: a heading with the columns of ``Factor`` in any order, then one row each. UTF-8, comma, double
    /// quotes as in RFC 4180.
    /// - Throws: ``Rejection`` `methodology.factors.csv` when the file as a whole cannot be read.
    package init(csv text: String) throws(Rejection) {
        var lines = try CommaSeparatedText.rows(of: text)
        guard !lines.isEmpty else { throw CommaSeparatedText.malformed("a heading", found: "an empty file") }
        let heading = lines.removeFirst()
        guard heading.sorted() == Factor.columns.sorted() else {
            throw CommaSeparatedText.malformed(
                Factor.columns.joined(separator: ","), found: heading.joined(separator: ","))
        }
        var rows: [Factor] = []
        var problems: [Problem] = []
        for (index, line) in lines.enumerated() {
            do throws(Rejection) {
                guard line.count == heading.count else {
                    throw CommaSeparatedText.malformed("\(heading.count) columns", found: "\(line.count)")
                }
                let fields = Dictionary(uniqueKeysWithValues: zip(heading, line)).filter { !$0.value.isEmpty }
                rows.append(try Factor(fields: fields))
            } catch {
                problems.append(Problem(row: index + 1, reason: error))
            }
        }
        self.rows = rows
        self.problems = problems
    }
}

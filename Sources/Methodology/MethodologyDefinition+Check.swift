import Quantities

extension MethodologyDefinition {
    /// What can be refused without any reading. Every option is tried by itself, and all together.
    func check() throws(Rejection) {
        try checkNames()
        let known = Set(options.map(\.id))
        for option in symbols.compactMap(\.option) + equations.compactMap(\.option) where !known.contains(option) {
            throw Self.refused(
                "methodology.definition.unknownOption", expected: known.sorted().joined(separator: ", "), found: option,
                ja: "定義のない選択肢です", en: "There is no such option")
        }
        _ = try AncillaryAssessment(ancillary.items.map(\.standard), of: self)
        _ = try EquationModel(self, options: [])
        for option in known.sorted() { _ = try EquationModel(self, options: [option]) }
        _ = try EquationModel(self, options: known)
    }

    /// Symbols, parameters, tables and functions share one space of names; options and items have their own.
    private func checkNames() throws(Rejection) {
        var seen: Set<String> = ["sum", "min", "max", "convert"]
        for name in symbols.map(\.id) + parameters.map(\.id) + tables.map(\.id) {
            guard seen.insert(name).inserted else { throw Self.duplicate(name) }
        }
        for group in [
            options.map(\.id), ancillary.items.map(\.id), conditions.map(\.id), evidence.map(\.id),
        ] {
            var seen: Set<String> = []
            for name in group {
                guard seen.insert(name).inserted else { throw Self.duplicate(name) }
            }
        }
    }

    private static func duplicate(_ name: String) -> Rejection {
        refused(
            "methodology.definition.duplicateName", expected: "each name once", found: name, ja: "同じ名前が二度定義されています",
            en: "A name is defined twice")
    }

    static func refused(_ code: String, expected: String, found: String, ja: String, en: String) -> Rejection {
        Rejection(code, expected: expected, found: Rejection.echo(found), ja: ja, en: en)
    }
}

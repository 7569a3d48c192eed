import UseCases

extension Visit {
    /// Whether this visitor's role permits a command, so that its form is offered. Whether they may do it to one thing is
    /// decided when they try.
    func may<C: Command>(_ command: C.Type) -> Bool {
        session != nil && Access.command(C.self).readers.include(reader)
    }

    /// A segment of an address of ours.
    static func segment(_ text: some CustomStringConvertible) -> String { PercentText.encoded("\(text)") }
}

import ArgumentParser

struct PersonGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Say who may act, and as what (担当者).",
        discussion: """
            Example:
              daicho person add op1 --organisation org1 --role programmeOperator \\
                --name 氏名 --as admin
            """,
        subcommands: [
            PersonAddCommand.self, PersonGrantCommand.self, PersonEndCommand.self, PersonListCommand.self,
        ])
}

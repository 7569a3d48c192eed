/// The whole job as commands, in stages that tests can begin from.
enum Stage: Int, CaseIterable, Comparable {
    /// Folder, people, accounts, project, members.
    case enrolled
    /// Readings and a report.
    case reported
    /// The checklist has been run.
    case checked
    /// Signed, certified, issued, and two tonnes transferred to a buyer.
    case issued

    static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }

    var commands: [[String]] {
        switch self {
        case .enrolled: Self.folder + Self.people + Self.project
        case .reported: Self.readings
        case .checked: Self.checklist
        case .issued: Self.verification + Self.issuance
        }
    }

    private static let folder = [
        [
            "init", "--one-person", "--administrator", "admin", "--organisation", "system", "--origin",
            "test.example/daicho",
        ]
    ]

    private static let roles = [
        ("op", "org1", "programmeOperator"), ("manager", "org1", "programmeOperator"),
        ("holder", "org1", "accountRepresentative"), ("verifier", "body", "verifier"),
        ("reviewer", "review", "independentReviewer"), ("approver", "committee", "certificationCommittee"),
        ("registrar", "registry", "registryAdministrator"), ("buyer", "buyco", "accountRepresentative"),
    ]

    private static let people =
        Set(roles.map(\.1)).sorted().map {
            ["organisation", "add", $0, "--name", "Organisation \($0)", "--address", "Tokyo", "--as", "admin"]
                + ["--on", "2021-01-04"]
        }
        + roles.map {
            ["person", "add", $0.0, "--organisation", $0.1, "--role", $0.2, "--as", "admin", "--on", "2021-01-04"]
        }

    private static let project = [
        [
            "account", "open", "A1", "--organisation", "org1", "--title", "Holding", "--as", "registrar", "--on",
            "2021-01-05",
        ],
        [
            "account", "open", "B1", "--organisation", "buyco", "--title", "Buyer", "--as", "registrar", "--on",
            "2021-01-05",
        ],
        [
            "project", "plan", "P1", "--title-ja", "屋根の太陽光", "--title-en", "Solar roofs", "--holder-account", "A1",
            "--data-manager", "manager", "--monitoring-person", "op", "--frequency", "daily", "--as", "op",
            "--on", "2021-01-10",
        ],
        ["project", "validate", "P1", "--statement", "paper.txt", "--as", "verifier", "--on", "2021-01-20"],
        [
            "project", "register", "P1", "--applied", "2021-01-25", "--monitoring-from", "2021-04-01", "--as",
            "approver",
            "--on", "2021-02-01",
        ],
        ["members", "import", "members.csv", "--project", "P1", "--as", "op", "--on", "2021-04-02"],
    ]

    private static let readings = [
        [
            "readings", "import", "readings.csv", "--project", "P1", "--mapping", "mapping.yaml", "--as", "op",
            "--on", "2021-06-01",
        ],
        [
            "period", "close", "PE1", "--project", "P1", "--from", "2021-05-01", "--to", "2021-05-08", "--as", "op",
            "--on", "2021-06-02",
        ],
        ["report", "produce", "PE1", "--as", "op", "--on", "2021-06-03"],
    ]

    private static let checklist = [
        ["verification", "open", "PE1", "--contract", "paper.txt", "--as", "verifier", "--on", "2021-06-04"],
        ["checklist", "run", "PE1", "--as", "verifier", "--on", "2021-06-05"],
    ]

    private static let verification = [
        ["checklist", "answer", "PE1", "--from", "answers.csv", "--as", "verifier", "--on", "2021-06-06"],
        [
            "verification", "review", "PE1", "--agree", "--opinion", "unqualified", "--as", "reviewer",
            "--on", "2021-06-07",
        ],
        ["verification", "sign", "PE1", "--opinion", "unqualified", "--as", "verifier", "--on", "2021-06-08"],
        ["certify", "PE1", "--as", "approver", "--on", "2021-06-09"],
    ]

    private static let issuance = [
        ["units", "issue", "PE1", "--as", "registrar", "--on", "2021-06-10"],
        ["units", "transfer", "--from", "A1", "--to", "B1", "--quantity", "2", "--as", "holder", "--on", "2021-06-11"],
    ]
}

import ArgumentParser
import DataQuality
import Quantities
import UseCases

/// Takes in another scheme's list.
struct DuplicatesImportListCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-list", abstract: "Take in what another scheme has registered (他制度の一覧の取込).",
        discussion: """
            By the registry administrator or a system operator, in place of that scheme's list before. A CSV file with the \
            columns project (プロジェクト), start (開始日), end (終了日), meter_maker (計量器メーカー), meter_serial (計量器製造番号), \
            supply_point (供給地点番号), pcs_maker (PCSメーカー), pcs_serial (PCS製造番号), latitude (緯度) and longitude (経度); \
            UTF-8 or CP932. Every row needs a project, a start and something to know the place by. Every bad row is told of, \
            and then nothing is taken in.

            Example:
              daicho duplicates import-list other.csv --scheme J-GREEN --as registrar1
            """)

    @Argument(help: "The list.", completion: .file(extensions: ["csv"]))
    var file: String

    @Option(help: "A name for the scheme: 1–64 of A–Z a–z 0–9 . _ : -")
    var scheme: SchemeID

    @OptionGroup var problems: ProblemsOption
    @OptionGroup var act: ActOptions

    func perform() throws {
        let hint = Bilingual(ja: "ファイルを直してもう一度実行してください", en: "Correct the file and try again.")
        try problems.keeping(hint: hint) { try carryOut() }
    }

    func useCase(on folder: DataFolder) throws -> ImportListedPlaces {
        ImportListedPlaces(scheme: scheme, bytes: try InputFile(file).bytes())
    }

    func describe(_ answer: ListedPlacesImported) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(answer.scheme): \(answer.rows) 件を取り込みました", en: "\(answer.scheme): \(answer.rows) places taken in"
            )
        ]
    }

    func next(_ answer: ListedPlacesImported) -> [String] { ["daicho duplicates list"] }
}

import DataQuality
import Quantities
import UseCases

/// Places that may be claimed for twice, and the lists of other schemes.
enum DuplicateEndpoints {
    static let all = [find, importList]

    private static let find = Endpoint.get(
        "/duplicates", .registry, ja: "重複の検出", en: "Places that may be claimed for twice",
        parameters: [
            .query("project", .identifier, ja: "このプロジェクトとの重複だけ", en: "Only duplicates with this project"),
            .query(
                "within", .integer(0...Int64(PlaceDistance.limits.upperBound)), ja: "同じ場所とみなす距離（m）",
                en: "How far apart two places are at most to be taken for one, in metres"),
        ], codes: ["project.unknown"]
    ) { call in
        FindDuplicates(
            project: try call.text("project").map { try ProjectID($0) },
            within: call.text("within").flatMap { Int($0) }.flatMap { PlaceDistance(metres: $0) } ?? .usual)
    }

    /// Some hundred thousand places.
    private static let longestList = 16 << 20

    private static let importList = Endpoint.upload(
        "/duplicates/lists", .registry, ja: "他制度の一覧の取込（CSV）",
        en: "Take in what another scheme has registered, in place of its list before: a CSV file", type: "text/csv",
        longest: longestList,
        parameters: [.query("scheme", .identifier, isRequired: true, ja: "制度の名称", en: "A name for the scheme")],
        codes: ["duplicates.rows.bad"]
    ) { call, bytes in ImportListedPlaces(scheme: try call.identifier("scheme"), bytes: bytes) }
}

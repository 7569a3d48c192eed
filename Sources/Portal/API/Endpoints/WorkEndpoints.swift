import Quantities
import UseCases

/// What takes longer than an answer may.
enum WorkEndpoints {
    static let all = [show]

    private static let show = Endpoint.get(
        "/work/{work}", .readings, ja: "処理状況", en: "How a task that was begun stands",
        parameters: [.path("work", ja: "処理番号", en: "The task, such as W-0001764300000-1f2e3d4c")],
        codes: ["work.unknown"], { call in ShowWork(try call.identifier("work")) }, as: { WorkAnswer($0) })
}

import Quantities
package import Registry

/// Choices whose members depend on their kind.
extension Hold.Completion: DescribedBySchema {
    package static let schema = Schema(
        .oneOf([
            .object([Schema.Property("kind", Schema(.word(["due"]))), Schema.Property("at", .instant)]),
            .object([
                Schema.Property("kind", Schema(.word(["byHand"]))),
                Schema.Property("notBefore", .instant, isRequired: false), Schema.Property("until", .instant),
            ]),
        ])
    ).meaning(ja: "実行の方法と期日", en: "Whether the registry completes it, and when, or a representative, and until when")
    package static let sample = Hold.Completion.due(Instant(seconds: 0))
}

extension Hold.Confirmation: DescribedBySchema {
    package static let schema = Schema(
        .oneOf([
            .object([Schema.Property("kind", Schema(.word(["notNeeded", "given"])))]),
            .object([Schema.Property("kind", Schema(.word(["awaited"]))), Schema.Property("until", .instant)]),
        ])
    ).meaning(ja: "移転先の確認", en: "Whether the receiving account must agree, and has")
    package static let sample = Hold.Confirmation.notNeeded
}

extension FreezeScope: DescribedBySchema {
    package static let schema = Schema(
        .oneOf([
            .object([Schema.Property("kind", Schema(.word(["registry"])))]),
            .object([
                Schema.Property("kind", Schema(.word(["organisation"]))), Schema.Property("organisation", .identifier),
            ]),
            .object([Schema.Property("kind", Schema(.word(["account"]))), Schema.Property("account", .identifier)]),
            .object([
                Schema.Property("kind", Schema(.word(["units"]))),
                Schema.Property("prefix", Schema(.word(SerialPrefix.allCases.map(\.rawValue)))),
                Schema.Property("range", SerialRange.schema),
            ]),
        ])
    ).meaning(ja: "凍結の範囲", en: "What stands still")
    package static let sample = FreezeScope.registry
}

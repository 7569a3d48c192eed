import Quantities
import UseCases

/// Records as a list: what kind, when, which organisation in which role. Nobody's name is in it.
enum RecordListing {
    static func listing(
        _ records: [PublicRecord], _ word: PortalWording, caption: String, next: String? = nil
    ) -> Listing {
        Listing(
            caption, name: "records",
            [
                .init("index", .publicColumnRecord, isNumber: true), .init("kind", .publicColumnKind),
                .init("effective", .publicColumnEffective), .init("recorded", .publicColumnRecordedAt),
                .init("organisation", .publicColumnOrganisation), .init("role", .publicColumnRole),
            ],
            rows: records.map { record in
                [
                    .number(record.index, link: RecordLink.path(record.index)),
                    .code(record.kind, link: "/log/records?kind=\(PercentText.encoded(record.kind))"),
                    .day(record.effectiveAt.day), .text("\(record.recordedAt.day) \(record.recordedAt.timeInJapan)"),
                    .text(record.organisationName), .text(word(record.role.name)),
                ]
            }, next: next, isPaged: true)
    }
}

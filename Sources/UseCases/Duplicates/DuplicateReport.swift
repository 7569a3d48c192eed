package import DataQuality
package import Quantities

/// Places that may be claimed for twice, with what was compared.
package struct DuplicateReport: Codable, Hashable, Sendable {
    package struct Row: Codable, Hashable, Sendable {
        package let first: Side
        package let second: Side
        package let marks: [DuplicateMark]
        /// The days for which both are claimed.
        package let overlap: Period
    }

    package struct Side: Codable, Hashable, Sendable {
        /// Of this registry; nil for a scheme's.
        package let project: ProjectID?
        /// Of another scheme's list; nil for a project's.
        package let scheme: SchemeID?
        /// How that scheme calls the project.
        package let schemeProject: String?
        /// The member's number, or the row of the list; nil when it is not the reader's to see.
        package let place: String?
    }

    package struct List: Codable, Hashable, Sendable {
        package let scheme: SchemeID
        package let rows: Int
        package let record: UInt64
        /// False in a folder that has the log alone.
        package let isHere: Bool
    }

    /// The one that was asked about; nil for all.
    package let project: ProjectID?
    /// How far apart two places are at most, to be taken for one. Assumed.
    package let metres: Int
    package let rows: [Row]
    /// False when there are more than are told of.
    package let isComplete: Bool
    package let lists: [List]
}

extension DuplicateReport.Row {
    /// Nil when neither side is of a project whose inside the reader sees.
    init?(_ found: PlaceDuplicate, _ seen: Set<ProjectID>) {
        let sides = [found.first, found.second]
        guard sides.contains(where: { $0.project.map(seen.contains) ?? false }) else { return nil }
        self.init(
            first: DuplicateReport.Side(found.first, seen), second: DuplicateReport.Side(found.second, seen),
            marks: found.marks, overlap: found.overlap)
    }
}

extension DuplicateReport.Side {
    fileprivate init(_ place: MonitoredPlace, _ seen: Set<ProjectID>) {
        switch place.owner {
        case .project(let project):
            self.init(
                project: project, scheme: nil, schemeProject: nil, place: seen.contains(project) ? place.place : nil)
        case .scheme(let scheme, let project):
            self.init(project: nil, scheme: scheme, schemeProject: project, place: place.place)
        }
    }

    /// Its project, as its own scheme calls it.
    package var owner: String { project?.text ?? "\(scheme?.text ?? "") \(schemeProject ?? "")" }
}

extension MonitoredPlace {
    fileprivate var project: ProjectID? {
        guard case .project(let project) = owner else { return nil }
        return project
    }
}

extension DuplicateMark {
    package var name: Bilingual {
        switch self {
        case .meter: Bilingual(ja: "計量器", en: "meter")
        case .supplyPoint: Bilingual(ja: "供給地点", en: "supply point")
        case .conditioner: Bilingual(ja: "パワーコンディショナ", en: "PCS")
        case .location: Bilingual(ja: "設置場所", en: "place")
        }
    }
}

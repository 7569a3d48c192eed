package import DataQuality
import ProjectCycle
package import Quantities
import SQL
import Store
import Telemetry

/// Places that may be claimed for twice (重複プロジェクトの検出): across the projects here, and against the lists of other schemes.
///
/// A report for whoever decides; nothing is refused by it. It tells numbers of members and what coincides, and neither names
/// nor addresses, serials or coordinates; of a project that the reader does not see inside of, not the member either.
package struct FindDuplicates: Query {
    package static let name = "duplicates.find"
    package static let readers = Readers.roles([
        .registryAdministrator, .verifier, .independentReviewer, .certificationCommittee, .systemOperator, .auditor,
    ])
    /// Findings that are told of.
    package static let most = 10_000
    private static let page = 1_000

    /// Only duplicates with this project; nil for all.
    package let project: ProjectID?
    package let distance: PlaceDistance

    package init(project: ProjectID? = nil, within distance: PlaceDistance = .usual) {
        self.project = project
        self.distance = distance
    }

    /// - Throws: ``Rejection`` `project.unknown`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> DuplicateReport {
        try folder.store.read { database in
            let all = try Snapshot.ids(ProjectDesk.kind, in: database).compactMap {
                try ProjectDesk.state(of: ProjectID($0), in: database)
            }
            let seen = Set(all.filter { reader.seesInside(of: $0) }.map(\.project))
            if let project { _ = try Insiders.known(project, to: reader, in: database) }
            var search = Search(finder: DuplicateFinder(within: distance), seen: seen)
            let lists = try ListedPlacesImported.current(in: database)
            let missing = try lists.filter { try !search.insert($0.body, in: database) }.map(\.body.scheme)
            try walk(all.filter { $0.phase != .withdrawn }.map(\.project), &search, in: database)
            return DuplicateReport(
                project: project, metres: distance.metres, rows: search.rows, isComplete: search.isComplete,
                lists: lists.map {
                    DuplicateReport.List(
                        scheme: $0.body.scheme, rows: $0.body.rows, record: $0.record,
                        isHere: !missing.contains($0.body.scheme))
                })
        }
    }

    /// The project asked about first; the others are then compared with it and not among themselves.
    private func walk(_ projects: [ProjectID], _ search: inout Search, in database: Database) throws {
        let asked = project.map { MonitoredPlace.Owner.project($0) }
        for id in projects.filter({ $0 == project }) + projects.filter({ $0 != project }) {
            let isCompared = project == nil || id == project
            var last: SiteID?
            while search.isComplete {
                let sites = try Sites.page(of: id, after: last, limit: Self.page, in: database)
                for site in sites {
                    let place = MonitoredPlace(site.member, of: id)
                    search.compare(place) { isCompared || $0 == asked }
                    if isCompared { search.insert(place) }
                }
                guard sites.count == Self.page else { break }
                last = sites.last?.id
            }
        }
    }

    private struct Search {
        var finder: DuplicateFinder
        let seen: Set<ProjectID>
        var rows: [DuplicateReport.Row] = []
        var isComplete = true

        mutating func insert(_ place: MonitoredPlace) { finder.insert(place) }

        /// False when the list itself is not in this folder.
        mutating func insert(_ list: ListedPlacesImported, in database: Database) throws -> Bool {
            let id = ListedPlacesImported.subject(list.scheme)
            guard let bytes = try DocumentShelf.bytes(id: id, name: ImportListedPlaces.file, in: database) else {
                return false
            }
            for place in ListedPlaces.read(bytes, of: list.scheme).places { finder.insert(place) }
            return true
        }

        mutating func compare(_ place: MonitoredPlace, _ isWanted: (MonitoredPlace.Owner) -> Bool) {
            for found in finder.duplicates(of: place) where isWanted(found.first.owner) {
                guard let row = DuplicateReport.Row(found, seen) else { continue }
                guard rows.count < FindDuplicates.most else {
                    isComplete = false
                    return
                }
                rows.append(row)
            }
        }
    }
}

extension MonitoredPlace {
    fileprivate init(_ member: Member, of project: ProjectID) {
        self.init(
            owner: .project(project), place: member.site.text, period: member.window, meter: member.meterKey,
            supplyPoint: member.supplyPoint.map { EquipmentKey.normalise(maker: "", serial: $0) },
            conditioner: member.conditioner.key, location: member.location)
    }
}

import ProjectCycle
import Quantities
import Testing

@Suite struct EventJSONTests {
    /// One of each kind, in this order.
    private static let scripts = [
        ("project.planDrafted", "plan"), ("project.validated", "plan; validate"),
        ("project.registered", Script.registered), ("project.members.enrolled", "plan; enrol"),
        ("project.period.closed", Script.closed), ("project.period.reported", Script.reported),
        ("project.period.verified", Script.verified), ("project.period.returned", Script.reported + "; return 1"),
        ("project.period.certified", Script.certified), ("project.period.rejected", Script.verified + "; reject 1"),
        ("project.period.issued", Script.issued), ("project.withdrawn", "plan; withdraw"),
    ]

    @Test("kinds are stable")
    func kinds() { #expect(ProjectEvent.bodies.map { $0.kind } == Self.scripts.map(\.0)) }

    @Test("each event's JSON is pinned and reads back")
    func pinned() throws {
        #expect(Self.texts.count == Self.scripts.count)
        for ((kind, script), text) in zip(Self.scripts, Self.texts) {
            let event = try #require(try Script(script).events.last)
            #expect(type(of: event.body).kind == kind)
            #expect(try PinnedJSON.text(event.body) == text)
            let body: any EventBody.Type = type(of: event.body)
            let back = try Self.readBack(text, body)
            #expect(back == event)
        }
    }

    private static func readBack<Body: EventBody>(_ text: String, _ type: Body.Type) throws -> ProjectEvent? {
        ProjectEvent(body: try PinnedJSON.value(type, text))
    }

    /// `DIGEST` stands for the digest of all scripts.
    private static let texts = #"""
        {"day":"2021-01-10","draftedBy":{"organisation":"operator","person":"p-programmeOperator",\#
        "role":"programmeOperator"},"notices":[],"plan":{"additionality":"householdExempt","attribute":"f",\#
        "dataManager":"manager","holderAccount":"A1","keidanrenParticipant":false,"methodology":"EN-R-002",\#
        "methodologyVersion":"3.0","monitoringFrequency":"everyHalfHour","monitoringPerson":"monitor",\#
        "operatorOrganisation":"operator","plannedClaims":[{"fiscalYear":2021,"tonnes":10},{"fiscalYear":2022,\#
        "tonnes":10}],"retentionYears":2,"selfConsumption":"generationMinusExport","title":{"en":"Roofs",\#
        "ja":"屋根"}},"project":"P1"}
        {"day":"2021-02-10","project":"P1","statementDigest":"DIGEST","validator":{"organisation":"body",\#
        "person":"p-verifier","role":"verifier"}}
        {"applicationDay":"2021-03-01","approver":{"organisation":"committee","person":"p-certificationCommittee",\#
        "role":"certificationCommittee"},"creditingPeriod":{"end":"2029-04-01","start":"2021-04-01"},\#
        "day":"2021-03-20","monitoringPossibleFrom":"2021-04-01","project":"P1"}
        {"commitmentRoot":"root","count":2,"day":"2021-03-25","enrolledBy":{"organisation":"operator",\#
        "person":"p-programmeOperator","role":"programmeOperator"},"firstSite":"s1","lastSite":"s2",\#
        "listDigest":"DIGEST","project":"P1","windows":{"end":"2028-04-01","start":"2021-04-01"}}
        {"claimRoot":"root","closedBy":{"organisation":"system","person":"p-systemOperator",\#
        "role":"systemOperator"},"closing":1,"day":"2022-05-10","lineCount":365,"monitoringPeriod":"M1",\#
        "notices":[],"number":1,"period":{"end":"2022-04-01","start":"2021-04-01"},"project":"P1",\#
        "sums":[{"fiscalYear":2021,"generationWh":10000000,"soldWh":3000000}]}
        {"calculationDigest":"DIGEST","claims":[{"fiscalYear":2021,"tonnes":3}],"closing":1,"day":"2022-05-11",\#
        "documentDigest":"DIGEST",\#
        "factorsDigest":"DIGEST","methodologyDigest":"DIGEST","monitoringPeriod":"M1","project":"P1",\#
        "reportedBy":{"organisation":"system","person":"p-systemOperator","role":"systemOperator"},"total":3,\#
        "version":1}
        {"day":"2022-05-12","monitoringPeriod":"M1","project":"P1","reportDigest":"DIGEST","reportVersion":1,\#
        "reviewer":{"organisation":"reviewers","person":"p-independentReviewer","role":"independentReviewer"},\#
        "statementDigest":"DIGEST","verifier":{"organisation":"body","person":"p-verifier","role":"verifier"}}
        {"day":"2022-05-12","monitoringPeriod":"M1","project":"P1","reportDigest":"DIGEST","reportVersion":1,\#
        "statementDigest":"DIGEST","verifier":{"organisation":"body","person":"p-verifier","role":"verifier"}}
        {"approver":{"organisation":"committee","person":"p-certificationCommittee",\#
        "role":"certificationCommittee"},"claims":[{"fiscalYear":2021,"tonnes":3}],"day":"2022-05-13",\#
        "monitoringPeriod":"M1","project":"P1","reportVersion":1,"total":3}
        {"approver":{"organisation":"committee","person":"p-certificationCommittee",\#
        "role":"certificationCommittee"},"day":"2022-05-13","monitoringPeriod":"M1","project":"P1","reason":"不備"}
        {"batches":["B1"],"day":"2022-05-14","monitoringPeriod":"M1","project":"P1","total":3}
        {"day":"2029-01-01","project":"P1","reason":"終了","withdrawnBy":{"organisation":"operator",\#
        "person":"p-programmeOperator","role":"programmeOperator"}}
        """#.replacing("DIGEST", with: Script.digest).split(separator: "\n").map(String.init)
}

extension MonitoringReport {
    /// The same report without its list of members.
    package var withoutResults: MonitoringReport {
        MonitoringReport(
            id: id, version: version, date: date, isSimulated: isSimulated, project: project, methodology: methodology,
            periodID: periodID, period: period, creditingPeriod: creditingPeriod, members: members, values: values,
            years: years, claim: claim, quality: quality, deliveries: deliveries, months: months, ancillary: ancillary,
            results: [], log: log, notes: notes)
    }
}

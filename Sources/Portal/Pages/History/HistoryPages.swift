/// The histories.
enum HistoryPages {
    static let routes = [HistoryPage.route]
}

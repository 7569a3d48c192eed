enum QualityPages {
    static let routes = [QualityPage.route] + DisposePage.routes + ImportReadingsPage.routes
}

/// The pages of the committee.
enum CertificationPages {
    static let routes = [
        CertificationListPage.route, CertificationPage.route, CertificationPage.certify, CertificationPage.refuse,
    ]
}

/// Who gets what from every route: the expectation that ``AccessMatrixTests`` holds the portal against.
///
/// A route, and below it what is asked for with a cell for each asker: `yes` let in, `in` asked to sign in, `no` refused
/// for the role, `–` as if it were not there; `in own` is a setting of whoever has signed in. Askers: anyone, operator,
/// another organisation's operator, verifier, another body's verifier, reviewer, committee, registrar, holder, another
/// organisation's holder, system operator, auditor.
let accessMatrix = """
    # any  op  oOp  ver  oVer rev  com  reg  hold oHo  sys  aud
    GET /assets/portal-*.css
      *                                       | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /assets/portal-*.js
      *                                       | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /assets/icon-*.svg
      *                                       | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /language
      /language?to=en                         | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /
      /                                       | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /verification
      /verification                           | in   yes  yes  yes  yes  yes  yes  yes  no   no   yes  yes
    GET /verification/{period}
      /verification/SIM-P1-1                  | in   yes  –    yes  –    yes  yes  yes  no   no   yes  yes
      /verification/NONE                      | in   –    –    –    –    –    –    –    no   no   –    –
    POST /verification/{period}/open
      /verification/SIM-P1-1/open             | in   no   no   yes  yes  no   no   no   no   no   no   no
    POST /verification/{period}/run
      /verification/SIM-P1-1/run              | in   yes  yes  yes  yes  no   no   no   no   no   yes  no
    POST /verification/{period}/review
      /verification/SIM-P1-1/review           | in   no   no   no   no   yes  no   no   no   no   no   no
    GET /verification/{period}/items/{item}
      /verification/SIM-P1-1/items/A1         | in   yes  –    yes  –    yes  yes  yes  no   no   yes  yes
    POST /verification/{period}/items/{item}/answer
      /verification/SIM-P1-1/items/A1/answer  | in   no   no   yes  yes  no   no   no   no   no   no   no
    POST /verification/{period}/items/{item}/resolve
      /verification/SIM-P1-1/items/A1/resolve | in   no   no   yes  yes  no   no   no   no   no   no   no
    GET /verification/{period}/sign
      /verification/SIM-P1-1/sign             | in   yes  –    yes  –    yes  yes  yes  no   no   yes  yes
    POST /verification/{period}/sign
      /verification/SIM-P1-1/sign             | in   no   no   yes  yes  no   no   no   no   no   no   no
    GET /validation/{project}
      /validation/SIM-P1                      | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    POST /validation/{project}
      /validation/SIM-P1                      | in   no   no   yes  yes  no   no   no   no   no   no   no
    GET /certification
      /certification                          | in   yes  yes  yes  yes  yes  yes  yes  no   no   yes  yes
    GET /certification/{period}
      /certification/SIM-P1-1                 | in   yes  –    yes  –    yes  yes  yes  no   no   yes  yes
    POST /certification/{period}/certify
      /certification/SIM-P1-1/certify         | in   no   no   no   no   no   yes  no   no   no   no   no
    POST /certification/{period}/refuse
      /certification/SIM-P1-1/refuse          | in   no   no   no   no   no   yes  no   no   no   no   no
    GET /accounts
      /accounts                               | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /accounts/new
      /accounts/new                           | in   no   no   no   no   no   no   yes  no   no   yes  yes
    POST /accounts/new
      /accounts/new                           | in   no   no   no   no   no   no   yes  no   no   no   no
    GET /accounts/{account}
      /accounts/SIM-A2                        | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /accounts/{account}/statement
      /accounts/SIM-A2/statement              | in   no   no   no   no   no   no   yes  yes  –    yes  yes
    GET /accounts/{account}/transfer
      /accounts/SIM-A2/transfer               | in   no   no   no   no   no   no   yes  yes  –    yes  yes
    POST /accounts/{account}/transfer
      /accounts/SIM-A2/transfer               | in   no   no   no   no   no   no   no   yes  yes  no   no
    GET /accounts/{account}/retire
      /accounts/SIM-A2/retire                 | in   no   no   no   no   no   no   yes  yes  –    yes  yes
    POST /accounts/{account}/retire
      /accounts/SIM-A2/retire                 | in   no   no   no   no   no   no   no   yes  yes  no   no
    GET /issuance
      /issuance                               | in   yes  yes  yes  yes  yes  yes  yes  no   no   yes  yes
    GET /issuance/{period}
      /issuance/SIM-P1-1                      | in   yes  –    yes  –    yes  yes  yes  no   no   yes  yes
    POST /issuance/{period}
      /issuance/SIM-P1-1                      | in   no   no   no   no   no   no   yes  no   no   no   no
    GET /history/{kind}/{id}
      /history/project/SIM-P1                 | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
      /history/account/SIM-A2                 | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
      /history/batch/B-JCL-000000000001       | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
      /history/period/SIM-P1-1                | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
      /history/organisation/sim-body-org      | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
      /history/person/sim-verifier            | –    yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /people
      /people                                 | in   no   no   no   no   no   no   yes  no   no   yes  yes
    GET /people/new
      /people/new                             | in   no   no   no   no   no   no   yes  no   no   yes  yes
    POST /people/new
      /people/new                             | in   no   no   no   no   no   no   no   no   no   yes  no
    GET /people/{person}
      /people/sim-verifier                    | in   no   no   no   no   no   no   yes  no   no   yes  yes
    POST /people/{person}
      /people/sim-verifier                    | in   no   no   no   no   no   no   no   no   no   yes  no
    GET /organisations
      /organisations                          | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /organisations/new
      /organisations/new                      | in   no   no   no   no   no   no   yes  no   no   yes  yes
    POST /organisations/new
      /organisations/new                      | in   no   no   no   no   no   no   no   no   no   yes  no
    GET /organisations/{organisation}
      /organisations/sim-body-org             | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    POST /organisations/{organisation}
      /organisations/sim-body-org             | in   no   no   no   no   no   no   no   no   no   yes  no
    GET /acts
      /acts                                   | in   no   no   no   no   no   no   yes  yes  yes  yes  yes
    GET /acts/{act}
      /acts/{act}                             | in   no   no   no   no   no   no   –    yes  –    –    yes
      /acts/NONE                              | in   no   no   no   no   no   no   –    –    –    –    –
    POST /acts/{act}/approve
      /acts/NONE/approve                      | in   no   no   no   no   no   no   yes  yes  yes  yes  no
    POST /acts/{act}/decline
      /acts/NONE/decline                      | in   no   no   no   no   no   no   yes  yes  yes  yes  no
    POST /acts/{act}/withdraw
      /acts/NONE/withdraw                     | in   no   no   no   no   no   no   –    –    –    –    no
    GET /sign-in
      /sign-in                                | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    POST /sign-in
      /sign-in                                | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /sign-in/code
      /sign-in/code                           | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    POST /sign-in/code
      /sign-in/code                           | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /welcome
      /welcome?link=none                      | –    –    –    –    –    –    –    –    –    –    –    –
    POST /welcome
      /welcome                                | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    POST /sign-out
      /sign-out                               | in   own
    POST /account/sign-out-everywhere
      /account/sign-out-everywhere            | in   own
    GET /account/confirm
      /account/confirm                        | in   own
    POST /account/confirm
      /account/confirm                        | in   own
    GET /account
      /account                                | in   own
    POST /account/role
      /account/role                           | in   own
    GET /account/password
      /account/password                       | in   own
    POST /account/password
      /account/password                       | in   own
    GET /account/second-factor
      /account/second-factor                  | in   own
    POST /account/second-factor/offer
      /account/second-factor/offer            | in   own
    POST /account/second-factor/confirm
      /account/second-factor/confirm          | in   own
    POST /account/second-factor/codes
      /account/second-factor/codes            | in   own
    POST /account/second-factor/remove
      /account/second-factor/remove           | in   own
    GET /account/tokens
      /account/tokens                         | in   own
    POST /account/tokens
      /account/tokens                         | in   own
    POST /account/tokens/{token}/revoke
      /account/tokens/T1/revoke               | in   own
    GET /rules
      /rules                                  | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    """

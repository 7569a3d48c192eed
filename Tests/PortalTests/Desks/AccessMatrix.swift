/// Who gets what from every route: the expectation that ``AccessMatrixTests`` holds the portal against.
///
/// A route, and below it what is asked for with a cell for each asker: `yes` let in, `in` asked to sign in, `no` refused
/// for the role, `–` as if it were not there, `400` no address of ours; `in own` is a setting of whoever has
/// signed in. Askers: anyone, operator, another organisation's operator, verifier, another body's verifier, reviewer,
/// committee, registrar, holder, another organisation's holder, system operator, auditor.
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
    GET /work
      /work                                   | in   yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /manage
      /manage                                 | in   yes  yes  yes  yes  yes  yes  yes  no   no   yes  yes
    GET /manage/new
      /manage/new                             | in   yes  yes  no   no   no   no   no   no   no   no   no
    POST /manage/new
      /manage/new                             | in   yes  yes  no   no   no   no   no   no   no   no   no
    GET /projects/{project}/manage
      /projects/SIM-P1/manage                 | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /projects/{project}/members
      /projects/SIM-P1/members                | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /projects/{project}/members/{site}
      /projects/SIM-P1/members/SIM-0001       | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /projects/{project}/members/{site}/days/{day}
      /projects/SIM-P1/members/SIM-0001/days/2021-06-15 | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /projects/{project}/quality
      /projects/SIM-P1/quality                | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /projects/{project}/periods/{period}
      /projects/SIM-P1/periods/SIM-P1-1       | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /projects/{project}/periods/{period}/lines
      /projects/SIM-P1/periods/SIM-P1-1/lines | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /projects/{project}/periods/{period}/documents/{file}
      /projects/SIM-P1/periods/SIM-P1-1/documents/calculation.json | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /projects/{project}/withdraw
      /projects/SIM-P1/withdraw               | in   yes  –    no   no   no   no   no   no   no   no   no
    POST /projects/{project}/withdraw
      /projects/SIM-P1/withdraw               | in   yes  yes  no   no   no   no   no   no   no   no   no
    GET /projects/{project}/members/import
      /projects/SIM-P1/members/import         | in   yes  –    no   no   no   no   no   no   no   no   no
    POST /projects/{project}/members/import
      /projects/SIM-P1/members/import         | in   yes  yes  no   no   no   no   no   no   no   no   no
    GET /projects/{project}/quality/dispose
      /projects/SIM-P1/quality/dispose        | in   yes  –    no   no   no   no   no   no   no   no   no
    POST /projects/{project}/quality/dispose
      /projects/SIM-P1/quality/dispose        | in   yes  yes  no   no   no   no   no   no   no   no   no
    GET /projects/{project}/readings/import
      /projects/SIM-P1/readings/import        | in   yes  –    no   no   no   no   no   no   no   yes  no
    POST /projects/{project}/readings/import
      /projects/SIM-P1/readings/import        | in   yes  yes  no   no   no   no   no   no   no   yes  no
    GET /projects/{project}/close
      /projects/SIM-P1/close                  | in   yes  –    no   no   no   no   no   no   no   yes  no
    POST /projects/{project}/close
      /projects/SIM-P1/close                  | in   yes  yes  no   no   no   no   no   no   no   yes  no
    GET /projects/{project}/register
      /projects/SIM-P1/register               | in   no   no   no   no   no   yes  no   no   no   no   no
    POST /projects/{project}/register
      /projects/SIM-P1/register               | in   no   no   no   no   no   yes  no   no   no   no   no
    POST /projects/{project}/periods/{period}/report
      /projects/SIM-P1/periods/SIM-P1-1/report | in   yes  –    no   no   no   no   no   no   no   yes  no
    GET /jobs/{job}
      /jobs/NONE                              | in   –    –    no   no   no   no   no   no   no   –    –
    GET /jobs/{job}/problems.csv
      /jobs/NONE/problems.csv                 | in   –    –    no   no   no   no   no   no   no   –    –
    POST /jobs/{job}/cancel
      /jobs/NONE/cancel                       | in   –    –    no   no   no   no   no   no   no   –    no
    POST /jobs/{job}/confirm
      /jobs/NONE/confirm                      | in   –    –    no   no   no   no   no   no   no   –    no
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
    GET /notices
      /notices                                | in   no   no   no   no   no   no   no   yes  yes  no   yes
    POST /notices/seen
      /notices/seen                           | in   own
    GET /mail
      /mail                                   | in   no   no   no   no   no   no   yes  no   no   yes  yes
    GET /duplicates
      /duplicates                             | in   no   no   yes  yes  yes  yes  yes  no   no   yes  yes
    GET /accounts/{account}/close
      /accounts/SIM-A2/close                  | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /accounts/{account}/close
      /accounts/SIM-A2/close                  | in   no   no   no   no   no   no   yes  no   no   no   no
    GET /accounts/{account}/flag
      /accounts/SIM-A2/flag                   | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /accounts/{account}/flag
      /accounts/SIM-A2/flag                   | in   no   no   no   no   no   no   yes  no   no   no   no
    GET /accounts/{account}/limit
      /accounts/SIM-A2/limit                  | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /accounts/{account}/limit
      /accounts/SIM-A2/limit                  | in   no   no   no   no   no   no   yes  no   no   no   no
    GET /accounts/{account}/representatives
      /accounts/SIM-A2/representatives        | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /accounts/{account}/representatives
      /accounts/SIM-A2/representatives        | in   no   no   no   no   no   no   yes  no   no   no   no
    GET /accounts/{account}/representatives/removal
      /accounts/SIM-A2/representatives/removal | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /accounts/{account}/representatives/removal
      /accounts/SIM-A2/representatives/removal | in   no   no   no   no   no   no   yes  no   no   no   no
    GET /accounts/{account}/trusted
      /accounts/SIM-A2/trusted                | in   no   no   no   no   no   no   no   yes  –    no   no
    POST /accounts/{account}/trusted
      /accounts/SIM-A2/trusted                | in   no   no   no   no   no   no   no   yes  yes  no   no
    GET /accounts/{account}/trusted/removal
      /accounts/SIM-A2/trusted/removal        | in   no   no   no   no   no   no   no   yes  –    no   no
    POST /accounts/{account}/trusted/removal
      /accounts/SIM-A2/trusted/removal        | in   no   no   no   no   no   no   no   yes  yes  no   no
    GET /accounts/{account}/transfers
      /accounts/SIM-A2/transfers              | in   no   no   no   no   no   no   no   yes  –    no   no
    POST /accounts/{account}/transfers
      /accounts/SIM-A2/transfers              | in   no   no   no   no   no   no   no   yes  yes  no   no
    GET /accounts/{account}/reserve
      /accounts/SIM-A2/reserve                | in   no   no   no   no   no   no   no   yes  –    no   no
    POST /accounts/{account}/reserve
      /accounts/SIM-A2/reserve                | in   no   no   no   no   no   no   no   yes  yes  no   no
    GET /accounts/{account}/exchange
      /accounts/SIM-A2/exchange               | in   no   no   no   no   no   no   no   yes  –    no   no
    POST /accounts/{account}/exchange
      /accounts/SIM-A2/exchange               | in   no   no   no   no   no   no   no   yes  yes  no   no
    GET /accounts/{account}/export
      /accounts/SIM-A2/export                 | in   no   no   no   no   no   no   no   yes  –    no   no
    POST /accounts/{account}/export
      /accounts/SIM-A2/export                 | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /accounts/{account}/transfers/confirm
      /accounts/SIM-A2/transfers/confirm      | in   no   no   no   no   no   no   no   yes  yes  no   no
    GET /accounts/{account}/cancel
      /accounts/SIM-A2/cancel                 | in   no   no   no   no   no   no   yes  yes  –    no   no
    POST /accounts/{account}/cancel
      /accounts/SIM-A2/cancel                 | in   no   no   no   no   no   no   yes  yes  yes  no   no
    GET /holds
      /holds                                  | in   no   no   no   no   no   no   yes  yes  yes  yes  yes
    GET /holds/{hold}
      /holds/NONE                             | in   no   no   no   no   no   no   –    –    –    –    –
    GET /holds/{hold}/accept
      /holds/NONE/accept                      | in   no   no   no   no   no   no   no   –    –    no   no
    POST /holds/{hold}/accept
      /holds/NONE/accept                      | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /holds/{hold}/complete
      /holds/NONE/complete                    | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /holds/{hold}/release
      /holds/NONE/release                     | in   no   no   no   no   no   no   yes  yes  yes  no   no
    POST /holds/{hold}/confirm
      /holds/NONE/confirm                     | in   no   no   no   no   no   no   no   yes  yes  no   no
    GET /registry
      /registry                               | in   no   no   no   no   no   no   yes  yes  yes  yes  yes
    GET /registry/freeze
      /registry/freeze                        | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /registry/freeze
      /registry/freeze                        | in   no   no   no   no   no   no   yes  no   no   no   no
    GET /registry/unfreeze
      /registry/unfreeze                      | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /registry/unfreeze
      /registry/unfreeze                      | in   no   no   no   no   no   no   yes  no   no   no   no
    GET /registry/corrections
      /registry/corrections                   | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /registry/corrections
      /registry/corrections                   | in   no   no   no   no   no   no   yes  no   no   no   no
    GET /registry/controls
      /registry/controls                      | in   no   no   no   no   no   no   yes  no   no   yes  no
    POST /registry/controls
      /registry/controls                      | in   no   no   no   no   no   no   yes  no   no   yes  no
    GET /registry/reconciliations
      /registry/reconciliations               | in   no   no   no   no   no   no   yes  no   no   yes  yes
    GET /registry/reconciliations/{day}
      /registry/reconciliations/2021-06-15    | in   no   no   no   no   no   no   –    no   no   –    –
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
    GET /api/v1/accounts
      /api/v1/accounts                        | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/accounts/{account}
      /api/v1/accounts/SIM-A2                 | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/accounts/{account}/blocks
      /api/v1/accounts/SIM-A2/blocks          | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/accounts/{account}/statement
      /api/v1/accounts/SIM-A2/statement       | in   no   no   no   no   no   no   yes  yes  –    yes  yes
    GET /api/v1/accounts/{account}/statement/summary
      /api/v1/accounts/SIM-A2/statement/summary | in   no   no   no   no   no   no   yes  yes  –    yes  yes
    GET /api/v1/accounts/{account}/statement/certified
      /api/v1/accounts/SIM-A2/statement/certified?from=2026-01-01&to=2100-01-01 | in   no   no   no   no   no   no   yes  yes  –    yes  yes
    GET /api/v1/acts
      /api/v1/acts                            | in   no   no   no   no   no   no   yes  yes  yes  yes  yes
    GET /api/v1/acts/{act}
      /api/v1/acts/{act}                      | in   no   no   no   no   no   no   –    yes  –    –    yes
    GET /api/v1/approval-policy
      /api/v1/approval-policy                 | in   no   no   no   no   no   no   yes  yes  yes  yes  yes
    GET /api/v1/batches/{batch}
      /api/v1/batches/B-JCL-000000000001      | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/batches/{batch}/eligibility
      /api/v1/batches/B-JCL-000000000001/eligibility | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/checkpoint
      /api/v1/checkpoint                      | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/history/{kind}/{id}
      /api/v1/history/project/SIM-P1          | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/duplicates
      /api/v1/duplicates                      | in   no   no   yes  yes  yes  yes  yes  no   no   yes  yes
    GET /api/v1/freezes
      /api/v1/freezes                         | in   no   no   no   no   no   no   yes  yes  yes  yes  yes
    GET /api/v1/notices
      /api/v1/notices                         | in   no   no   no   no   no   no   no   yes  yes  no   yes
    GET /api/v1/holds
      /api/v1/holds                           | in   no   no   no   no   no   no   yes  yes  yes  yes  yes
    GET /api/v1/holds/{hold}
      /api/v1/holds/NONE                      | in   no   no   no   no   no   no   –    –    –    –    –
    GET /api/v1/registry/controls
      /api/v1/registry/controls               | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/registry/reconciliations
      /api/v1/registry/reconciliations        | in   no   no   no   no   no   no   yes  no   no   yes  yes
    GET /api/v1/registry/reconciliations/{day}
      /api/v1/registry/reconciliations/2021-06-15 | in   no   no   no   no   no   no   –    no   no   –    –
    GET /api/v1/holdings
      /api/v1/holdings                        | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/inside/projects
      /api/v1/inside/projects                 | in   yes  yes  yes  yes  yes  yes  yes  no   no   yes  yes
    GET /api/v1/inside/projects/{project}
      /api/v1/inside/projects/SIM-P1          | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /api/v1/issuances
      /api/v1/issuances                       | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/log
      /api/v1/log                             | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/log/records
      /api/v1/log/records                     | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/accounts.csv
      /api/v1/open-data/accounts.csv         | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/accounts.ndjson
      /api/v1/open-data/accounts.ndjson      | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/account-amounts.csv
      /api/v1/open-data/account-amounts.csv    | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/account-amounts.ndjson
      /api/v1/open-data/account-amounts.ndjson | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/annual-transactions.csv
      /api/v1/open-data/annual-transactions.csv | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/annual-transactions.ndjson
      /api/v1/open-data/annual-transactions.ndjson | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/cad-trust-projects.csv
      /api/v1/open-data/cad-trust-projects.csv | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/cad-trust-projects.ndjson
      /api/v1/open-data/cad-trust-projects.ndjson | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/cad-trust-units.csv
      /api/v1/open-data/cad-trust-units.csv    | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/cad-trust-units.ndjson
      /api/v1/open-data/cad-trust-units.ndjson | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/issuances.csv
      /api/v1/open-data/issuances.csv         | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/issuances.ndjson
      /api/v1/open-data/issuances.ndjson      | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/projects.csv
      /api/v1/open-data/projects.csv          | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/projects.ndjson
      /api/v1/open-data/projects.ndjson       | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/records.csv
      /api/v1/open-data/records.csv           | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/records.ndjson
      /api/v1/open-data/records.ndjson        | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/retirements.csv
      /api/v1/open-data/retirements.csv       | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/open-data/retirements.ndjson
      /api/v1/open-data/retirements.ndjson    | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/organisations
      /api/v1/organisations                   | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/organisations/{organisation}
      /api/v1/organisations/sim-body-org      | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/overview
      /api/v1/overview                        | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/people
      /api/v1/people                          | in   no   no   no   no   no   no   yes  no   no   yes  yes
    GET /api/v1/periods/{period}/certification
      /api/v1/periods/SIM-P1-1/certification  | in   yes  –    yes  –    yes  yes  yes  no   no   yes  yes
    GET /api/v1/periods/{period}/verification
      /api/v1/periods/SIM-P1-1/verification   | in   yes  –    yes  –    yes  yes  yes  no   no   yes  yes
    GET /api/v1/projects
      /api/v1/projects                        | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/projects/{project}
      /api/v1/projects/SIM-P1                 | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/projects/{project}/members
      /api/v1/projects/SIM-P1/members         | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /api/v1/projects/{project}/members/{site}
      /api/v1/projects/SIM-P1/members/SIM-0001 | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /api/v1/projects/{project}/periods/{period}
      /api/v1/projects/SIM-P1/periods/SIM-P1-1 | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /api/v1/projects/{project}/periods/{period}/documents/{file}
      /api/v1/projects/SIM-P1/periods/SIM-P1-1/documents/monitoring-report.json | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /api/v1/projects/{project}/periods/{period}/lines
      /api/v1/projects/SIM-P1/periods/SIM-P1-1/lines | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /api/v1/projects/{project}/quality
      /api/v1/projects/SIM-P1/quality         | in   yes  –    yes  yes  yes  yes  yes  no   no   yes  yes
    GET /api/v1/records
      /api/v1/records                         | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/records/{index}
      /api/v1/records/0                       | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/records/{index}/proof
      /api/v1/records/0/proof                 | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/retirements
      /api/v1/retirements                     | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/retirements/{certificate}
      /api/v1/retirements/{certificate}       | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/retirements/{certificate}/bundles/{part}
      /api/v1/retirements/{certificate}/bundles/0 | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/retirements/{certificate}/certificate
      /api/v1/retirements/{certificate}/certificate | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/rules
      /api/v1/rules                           | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/rules/{digest}
      /api/v1/rules/0000000000000000000000000000000000000000000000000000000000000000 | –    –    –    –    –    –    –    –    –    –    –    –
    GET /api/v1/units
      /api/v1/units?serial=JCL-000000000001   | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/units/{serial}/bundle
      /api/v1/units/JCL-000000000001/bundle   | in   yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/units/{serial}/explanation
      /api/v1/units/JCL-000000000001/explanation | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /api/v1/verifications
      /api/v1/verifications                   | in   yes  yes  yes  yes  yes  yes  yes  no   no   yes  yes
    GET /api/v1/work/{work}
      /api/v1/work/NONE                       | in   –    –    no   no   no   no   no   no   no   –    –
    GET /assets/verify/*.js
      *                                       | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /batches/{batch}
      /batches/B-JCL-000000000001             | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /certificates/{certificate}
      /certificates/{certificate}             | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /certificates/{certificate}/files/{file}
      /certificates/{certificate}/files/certificate.json | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /certificates/{certificate}/proof/{part}
      /certificates/{certificate}/proof/x     | –    –    –    –    –    –    –    –    –    –    –    –
    GET /checkpoint
      /checkpoint                             | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /docs
      /docs                                   | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /docs/chapters/{chapter}
      /docs/chapters/units                    | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
      /docs/chapters/none                     |   –    –    –    –    –    –    –    –    –    –    –    –
    GET /docs/problems
      /docs/problems                          | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /issuances
      /issuances                              | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /log
      /log                                    | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /log.vkey
      /log.vkey                               | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /log/records
      /log/records                            | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /log/records/{index}
      /log/records/0                          | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /log/records/{index}/receipt
      /log/records/0/receipt                  | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /log/records/{index}/record.json
      /log/records/0/record.json              | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /open-data
      /open-data                              | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /openapi.json
      /openapi.json                           | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /projects
      /projects                               | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /projects/{project}
      /projects/SIM-P1                        | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /account-amounts
      /account-amounts                         | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /annual-transactions
      /annual-transactions                     | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /cad-trust/projects
      /cad-trust/projects                      | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /cad-trust/units
      /cad-trust/units                         | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /retirements
      /retirements                            | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /robots.txt
      /robots.txt                             | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /sign-in/openid/return
      /sign-in/openid/return                  | –    –    –    –    –    –    –    –    –    –    –    –
    GET /sign-in/openid/to/{provider}
      /sign-in/openid/to/none                 | –    –    –    –    –    –    –    –    –    –    –    –
    GET /tile/{part1}/{part2}
      /tile/0/000                             | –    –    –    –    –    –    –    –    –    –    –    –
    GET /tile/{part1}/{part2}/{part3}
      /tile/0/x000/000                        | 400  400  400  400  400  400  400  400  400  400  400  400
    GET /tile/{part1}/{part2}/{part3}/{part4}
      /tile/0/x000/x000/000                   | 400  400  400  400  400  400  400  400  400  400  400  400
    GET /tile/{part1}/{part2}/{part3}/{part4}/{part5}
      /tile/0/x000/x000/x000/000              | 400  400  400  400  400  400  400  400  400  400  400  400
    GET /tile/{part1}/{part2}/{part3}/{part4}/{part5}/{part6}
      /tile/0/x000/x000/x000/x000/000         | 400  400  400  400  400  400  400  400  400  400  400  400
    GET /tile/{part1}/{part2}/{part3}/{part4}/{part5}/{part6}/{part7}
      /tile/0/x000/x000/x000/x000/x000/000    | 400  400  400  400  400  400  400  400  400  400  400  400
    GET /tile/{part1}/{part2}/{part3}/{part4}/{part5}/{part6}/{part7}/{part8}
      /tile/0/x000/x000/x000/x000/x000/x000/000 | 400  400  400  400  400  400  400  400  400  400  400  400
    GET /tile/{part1}/{part2}/{part3}/{part4}/{part5}/{part6}/{part7}/{part8}/{part9}
      /tile/0/x000/x000/x000/x000/x000/x000/x000/000 | 400  400  400  400  400  400  400  400  400  400  400  400
    GET /units
      /units                                  | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    GET /verify
      /verify                                 | yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
    POST /api/v1/accounts
      /api/v1/accounts                        | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /api/v1/accounts/{account}/closing
      /api/v1/accounts/SIM-A2/closing         | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /api/v1/accounts/{account}/flags
      /api/v1/accounts/SIM-A2/flags           | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /api/v1/accounts/{account}/limit
      /api/v1/accounts/SIM-A2/limit           | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /api/v1/accounts/{account}/representatives
      /api/v1/accounts/SIM-A2/representatives | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /api/v1/accounts/{account}/representatives/{person}/removal
      /api/v1/accounts/SIM-A2/representatives/x/removal | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /api/v1/accounts/{account}/trusted-accounts
      /api/v1/accounts/SIM-A2/trusted-accounts | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /api/v1/accounts/{account}/trusted-accounts/{destination}/removal
      /api/v1/accounts/SIM-A2/trusted-accounts/x/removal | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /api/v1/units/exports
      /api/v1/units/exports                   | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /api/v1/units/reservations
      /api/v1/units/reservations              | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /api/v1/units/bulk-transfers
      /api/v1/units/bulk-transfers            | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /api/v1/units/cancellations
      /api/v1/units/cancellations             | in   no   no   no   no   no   no   yes  yes  yes  no   no
    POST /api/v1/units/corrections
      /api/v1/units/corrections               | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /api/v1/holds/{hold}/acceptance
      /api/v1/holds/NONE/acceptance           | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /api/v1/holds/{hold}/completion
      /api/v1/holds/NONE/completion           | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /api/v1/holds/{hold}/confirmation
      /api/v1/holds/NONE/confirmation         | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /api/v1/holds/{hold}/release
      /api/v1/holds/NONE/release              | in   no   no   no   no   no   no   yes  yes  yes  no   no
    POST /api/v1/duplicates/lists
      /api/v1/duplicates/lists?scheme=X       | in   no   no   no   no   no   no   yes  no   no   yes  no
    POST /api/v1/freezes
      /api/v1/freezes                         | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /api/v1/freezes/removal
      /api/v1/freezes/removal                 | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /api/v1/registry/controls
      /api/v1/registry/controls               | in   no   no   no   no   no   no   yes  no   no   yes  no
    POST /api/v1/acts/{act}/approval
      /api/v1/acts/{act}/approval             | in   no   no   no   no   no   no   yes  yes  yes  yes  no
    POST /api/v1/acts/{act}/refusal
      /api/v1/acts/{act}/refusal              | in   no   no   no   no   no   no   yes  yes  yes  yes  no
    POST /api/v1/acts/{act}/withdrawal
      /api/v1/acts/{act}/withdrawal           | in   no   no   no   no   no   no   yes  yes  yes  yes  no
    POST /api/v1/approval-policy
      /api/v1/approval-policy                 | in   no   no   no   no   no   no   yes  no   no   yes  no
    POST /api/v1/organisations
      /api/v1/organisations                   | in   no   no   no   no   no   no   no   no   no   yes  no
    POST /api/v1/people
      /api/v1/people                          | in   no   no   no   no   no   no   no   no   no   yes  no
    POST /api/v1/periods/{period}/certification
      /api/v1/periods/SIM-P1-1/certification  | in   no   no   no   no   no   yes  no   no   no   no   no
    POST /api/v1/periods/{period}/issuance
      /api/v1/periods/SIM-P1-1/issuance       | in   no   no   no   no   no   no   yes  no   no   no   no
    POST /api/v1/periods/{period}/refusal
      /api/v1/periods/SIM-P1-1/refusal        | in   no   no   no   no   no   yes  no   no   no   no   no
    POST /api/v1/periods/{period}/report
      /api/v1/periods/SIM-P1-1/report         | in   yes  yes  no   no   no   no   no   no   no   yes  no
    POST /api/v1/periods/{period}/verification
      /api/v1/periods/SIM-P1-1/verification   | in   no   no   yes  yes  no   no   no   no   no   no   no
    POST /api/v1/periods/{period}/verification/items/{item}/answer
      /api/v1/periods/SIM-P1-1/verification/items/A1/answer | in   no   no   yes  yes  no   no   no   no   no   no   no
    POST /api/v1/periods/{period}/verification/items/{item}/resolution
      /api/v1/periods/SIM-P1-1/verification/items/A1/resolution | in   no   no   yes  yes  no   no   no   no   no   no   no
    POST /api/v1/periods/{period}/verification/review
      /api/v1/periods/SIM-P1-1/verification/review | in   no   no   no   no   yes  no   no   no   no   no   no
    POST /api/v1/periods/{period}/verification/run
      /api/v1/periods/SIM-P1-1/verification/run | in   yes  yes  yes  yes  no   no   no   no   no   yes  no
    POST /api/v1/periods/{period}/verification/statement
      /api/v1/periods/SIM-P1-1/verification/statement | in   no   no   yes  yes  no   no   no   no   no   no   no
    POST /api/v1/projects
      /api/v1/projects                        | in   yes  yes  no   no   no   no   no   no   no   no   no
    POST /api/v1/projects/{project}/dispositions
      /api/v1/projects/SIM-P1/dispositions    | in   yes  yes  no   no   no   no   no   no   no   no   no
    POST /api/v1/projects/{project}/members
      /api/v1/projects/SIM-P1/members         | in   yes  yes  no   no   no   no   no   no   no   no   no
    POST /api/v1/projects/{project}/periods
      /api/v1/projects/SIM-P1/periods         | in   yes  yes  no   no   no   no   no   no   no   yes  no
    POST /api/v1/projects/{project}/readings
      /api/v1/projects/SIM-P1/readings        | in   yes  yes  no   no   no   no   no   no   no   yes  no
    POST /api/v1/projects/{project}/registration
      /api/v1/projects/SIM-P1/registration    | in   no   no   no   no   no   yes  no   no   no   no   no
    POST /api/v1/projects/{project}/validation
      /api/v1/projects/SIM-P1/validation      | in   no   no   yes  yes  no   no   no   no   no   no   no
    POST /api/v1/projects/{project}/withdrawal
      /api/v1/projects/SIM-P1/withdrawal      | in   yes  yes  no   no   no   no   no   no   no   no   no
    POST /api/v1/retirements
      /api/v1/retirements                     | in   no   no   no   no   no   no   no   yes  yes  no   no
    POST /api/v1/transfers
      /api/v1/transfers                       | in   no   no   no   no   no   no   no   yes  yes  no   no
    """

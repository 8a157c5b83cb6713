"""The wordings of plain news for the ends of matters: what `endings` reads, and nothing else.

Of each matter its ends, of each end what is said to have been done, and to what: "throws out
borehole levy", "the bill fell", "defeat of the bill".
"""

from __future__ import annotations

_W = r"(?:[\w’'.%£$€-]+ )"
# Up to so many words between a verb and what it is done to.
_FEW = rf"{_W}{{0,3}}?"
_SOME = rf"{_W}{{0,7}}?"
# "The body of Omar Hale, 44, missing since Sunday, was found".
_FAR = r"(?:[\w’'.%£$€-]+,? ){0,11}?"
_DONE = r"(?:(?:was|were|is|are|has been|have been|had been|been|being|gets|got) (?:\w+ly )?)"
_BY_VOTE = r"(?:vot(?:ed|es|ing) (?:[\w’'.-]+ ){0,6}?"

_BILL = (
    r"(?:bills?|law(?!s? (?:enforcement|firms?|school|professor|student|and order))|draft(?: law)?"
    r"|treaty|levy|budget|reforms?|legislation|amendments?|protocol"
    r"|convention|pact|accord|act|fund|motion|resolution)"
)
_DEAL = (
    r"(?:deal|accord|pact|agreement|contract|treaty|settlement|sale|purchase|take-?over|merger"
    r"|buy-?out|acquisition|truce|ceasefire|partnership|alliance)"
)
_TALKS = r"(?:talks|negotiations?|negotiating|discussions|mediation)"
_LEVY = (
    r"(?:tax|levy|duty|tariffs?|ban|curfew|subsid(?:y|ies)|fee|toll|charge|embargo|blockade"
    r"|sanctions|state of emergency|lockdown|restrictions?|evacuation orders?|death penalty"
    r"|visa rule|price cap|moratorium|quota)"
)
_WORKS = (
    r"(?:dam|bridge|airport|tower|stadium|plant|mine|road|railway|line|pipeline|port|tunnel"
    r"|reactor|factory|wind farm|project|scheme|development|runway|terminal|highway|motorway"
    r"|incinerator|quarry|canal|housing|estate|casino|hotel|mall|refinery|prison|reservoir"
    r"|power station|tram|metro|bypass|landfill|park|pool|lido|library|museum|marina|depot"
    r"|arena|ground|complex|mosque|warehouse|solar (?:farm|park)|turbines|plans?(?! (?:to|for)\b))"
)
_GATE = (
    r"(?:border|crossing|frontier|bridge|road|airport|port|harbour|schools?|gates?|strait|tunnel"
    r"|pass|checkpoint|highway|motorway|terminal|market|canal|station|museum|beach(?:es)?|runway"
    r"|border point|airspace)"
)
_PAPER = (
    r"(?:licen[cs]e|permit|permission|concession|planning permission|asylum|parole|pardon|visa"
    r"|citizenship|clemency|injunction|accreditation|charter|patent|authori[sz]ation)"
)
_RALLY = r"(?:rally|march|demonstration|protest|parade|procession|vigil|concert|festival|gathering)"
_GRANT = (
    r"grant(?:ed|s)?|award(?:ed|s)?|giv(?:es|en)|gave|issu(?:ed|es)|approv(?:ed|es)|allow(?:ed|s)"
    r"|renew(?:ed|s)|won|wins|gets?|got|secur(?:ed|es)|obtain(?:ed|s)|receiv(?:ed|es)"
)
_REFUSE = (
    r"refus(?:ed|es|al of)|den(?:ied|ies)|reject(?:ed|s)|turn(?:ed|s) down|declin(?:ed|es)"
    r"|withh(?:eld|olds)|block(?:ed|s)|revok(?:ed|es)|stripp?(?:ed|s) of"
)
_STRIKE = r"(?:strikes?|walk-?outs?|stoppages?|industrial action|picket)"
_RATE = (
    r"(?:(?:policy|interest|lending|repo|base|bank|key|benchmark|main|cash) )*(?:rates?"
    r"|borrowing costs)"
)
_JAIL = r"(?:jail|prison|custody|detention|bars|captivity|a cell)"

# Of each matter, its ends and their wordings.
WORDINGS: dict[str, dict[str, str]] = {
    "bill": {
        "passed": rf"(?:pass(?:ed|es)|adopt(?:ed|s)|approv(?:ed|es)|ratif(?:ied|ies)|enact(?:ed|s)"
        rf"|back(?:ed|s)|endors(?:ed|es)|wav(?:ed|es) through"
        rf"|{_BY_VOTE}(?:for|in favou?r of|to (?:pass|adopt|approve|ratify|back)))"
        rf"|(?:gave|gives) {_FEW}(?:approval|assent|backing|blessing|nod|consent) to"
        rf"|(?:passage|adoption|ratification) of) {_SOME}{_BILL}\b(?! committee)"
        rf"|\b{_BILL} {_FEW}(?:{_DONE}(?:passed|adopted|approved|ratified|enacted|carried"
        r"|voted through)|(?:sail(?:ed|s)|squeak(?:ed|s)|scrap(?:ed|es)|w(?:ent|ins)|g[eo]ts?|goes"
        r"|made it|makes it) through|pass(?:ed|es)|clear(?:ed|s)|carried|becomes? law"
        r"|became law)\b",
        "failed": rf"(?:reject(?:ed|s)|thr(?:ew|ows?) out|vot(?:ed|es) down|turn(?:ed|s) down"
        rf"|defeat(?:ed|s)|block(?:ed|s)|kill(?:ed|s)|s(?:a|i)nks?|refus(?:ed|es)|spurn(?:ed|s)"
        rf"|sen(?:t|ds) back|said no to|says no to|veto(?:ed|es)|strik(?:es) down"
        rf"|{_BY_VOTE}(?:against|to (?:reject|throw out|block|kill|turn down)))"
        rf"|(?:defeat|rejection|failure) of|fail(?:ed|s) to (?:pass|adopt|ratify|approve))"
        rf" {_SOME}(?:{_BILL}|levy)\b"
        rf"|\b{_BILL} {_FEW}(?:{_DONE}(?:rejected|defeated|thrown out|voted down|blocked|lost"
        r"|turned down|killed|sunk|vetoed)|fell(?: short)?|falls|fail(?:ed|s)|di(?:ed|es)"
        r"|g(?:oes|ot) nowhere|(?:goes|went) down|is dead|collaps(?:ed|es))\b",
        "put off": rf"(?:put(?:s|ting)? off|postpon(?:ed|es)|delay(?:ed|s)|defer(?:red|s)"
        rf"|shelv(?:ed|es)|adjourn(?:ed|s)) {_SOME}(?:{_BILL}|vote|decision|ratification"
        rf"|debate)\b|\bremains? (?:un(?:ratified|signed|passed)|on the shelf|in committee)\b"
        rf"|\bno vote\b",
    },
    "deal": {
        "done": rf"(?:sign(?:ed|s)?|seal(?:ed|s)?|str(?:uck|ikes?|ike)|clinch(?:ed|es)?"
        rf"|complet(?:ed|es?)|conclud(?:ed|es?)|reach(?:ed|es)?|ink(?:ed|s)?|agree(?:d|s)?(?: on)?"
        rf"|clos(?:ed|es)|finali[sz](?:ed|es)|initial(?:led|s)|put their names? (?:{_W}{{0,3}})?to"
        rf") {_SOME}{_DEAL}\b(?! (?:talks|offer))"
        rf"|\b{_DEAL} {_FEW}{_DONE}(?:signed|sealed|struck|clinched|completed|concluded|reached"
        rf"|finali[sz]ed|done|agreed|through)\b|\bha(?:s|ve) a new owner\b|\bchang(?:ed|es) hands\b"
        rf"|\b{_TALKS} {_FEW}(?:succeed(?:ed|s)|bore fruit|ended in (?:an? )?{_FEW}{_DEAL})\b",
        "off": rf"\b(?:{_TALKS}|{_DEAL}|bid) {_SOME}(?:{_DONE}(?:called off|off|dead|abandoned"
        rf"|scrapped|cancell?ed|dropped|put off|postponed|broken off|in ruins|not signed"
        rf"|suspended|shelved|torn up)|collaps(?:ed|es?)|f(?:ell|alls?|all) (?:through|apart)"
        rf"|br(?:oke|eaks?|eak) (?:down|up|off)|fail(?:ed|s)?|(?:came|comes|come) to (?:nothing"
        rf"|nought)|end(?:ed|s)? (?:without|in failure|in deadlock|with no)|found(?:er|ered)"
        rf"|unravel\w*)\b|\b(?:without|with no) (?:an? |any )?{_FEW}{_DEAL}\b"
        rf"|\b(?:no|without) {_DEAL}\b|\b{_DEAL} (?:is |remains |stays |went |goes )?unsigned\b"
        rf"|\b(?:put(?:s|ting)? off|postpon(?:ed|es)) (?:{_W}{{0,3}}?)(?:signing|{_DEAL})\b"
        rf"|\bsigning of {_SOME}{_DEAL}{_SOME} {_DONE}(?:put off|postponed|called off|delayed)\b"
        rf"|\b(?:there was|with|came) no signatures?\b"
        rf"|\b(?:call(?:ed|s)? off|scrapp?(?:ed|s)|abandon(?:ed|s)|dropp?(?:ed|s)|walk(?:ed|s)?"
        rf" (?:away|out)(?: of| from)?|withdr(?:ew|aws)|pull(?:ed|s) out of|br(?:oke|eaks) off"
        rf"|block(?:ed|s)|veto(?:ed|es)|tor(?:e|n) up|rul(?:ed|es) out) {_SOME}(?:{_DEAL}"
        rf"|{_TALKS}|bid)\b|\b(?:could|did|can) ?(?:not|n[’']t) agree\b|\bfail(?:ed|s|ing|ure)?"
        rf" to (?:agree|reach|sign|strike|clinch)\b|\bempty[- ]handed\b|\bempty hands\b"
        rf"|\bwalks away from\b",
    },
    "custody": {
        "free": rf"\bwalk(?:ed|s) (?:free|out of {_FEW}(?:jail|prison|court))"
        rf"|\b(?:was|were|is|are|has been|have been) (?:\w+ly )?(?:released|freed|let go|set free"
        rf"|bailed)\b(?! on)|\b(?:left|leaves|out of|emerg(?:ed|es) from) {_FEW}(?:jail|prison"
        rf"|captivity)\b|\border(?:ed|s) (?:his|her|their|the) release\b|\bgets? bail\b"
        rf"|\bgrant(?:ed|s) {_SOME}(?:bail|parole)\b|\b(?:are|is) free\b|\bwalk(?:ed|s)? free\b"
        rf"|\bfreed (?:all|the|after|on|by|from)\b|\b(?:regain(?:ed|s)|won|wins) (?:his|her|their)"
        rf" freedom\b|\b(?:his|her|their) release from\b"
        rf"|\bhome (?:again )?after {_SOME}captivity\b",
        "held": rf"\b(?:to |will |must |should |is to |are to )?(?:remain(?:s|ed)?|stay(?:s|ed)?"
        rf"|kept?|keep(?:s|ing)?|stuck|languish\w*) {_SOME}(?:in|behind) {_FEW}{_JAIL}\b"
        rf"|\bkeeps? {_FEW}(?:behind bars|in {_JAIL})|\bstill (?:being )?(?:held|captive|hostage"
        rf"|imprisoned|detained|in (?:the )?(?:hands|{_JAIL}))|\b(?:remain(?:s|ed)?|stay(?:s|ed)?)"
        rf" (?:captive|hostage|in (?:the )?hands)\b|\b(?:den(?:ied|ies)|refus(?:ed|es)|reject(?:ed"
        rf"|s)|turn(?:ed|s) down) {_SOME}(?:bail|parole|release)\b|\bno (?:bail|parole) for\b"
        rf"|\bremand(?:ed|s) (?:him |her |them )?in\b",
    },
    "rescue": {
        "alive": rf"\b(?:pull(?:ed|s)|brought|br(?:ing)s?|haul(?:ed|s)|lift(?:ed|s)|carried"
        rf"|pluck(?:ed|s)|found|finds?|dug|drawn|got|winch(?:ed|es)|rescu(?:ed|es)|reach(?:ed|es)"
        rf"|came|emerg(?:ed|es)|return(?:ed|s)) {_SOME}(?:alive|safe(?: and (?:sound|well))?"
        rf"|unharmed|unhurt|safely)\b|\bsafe and (?:sound|well)\b|\bsurviv(?:ed|es)\b"
        rf"|\b(?:is|are|was|were) alive\b",
        "dead": rf"\bfound {_SOME}dead\b(?! end)|\b(?:bod(?:y|ies)|remains|corpses?) {_FAR}(?:"
        rf"recovered|found|pulled|brought|taken|discovered|retrieved|lay|lifted|hauled|carried"
        rf"|flown|winched)\b"
        rf"|\b(?:recover(?:ed|s)?|found|retriev(?:ed|es)|brought up|pull(?:ed|s)"
        rf"|discover(?:ed|s)|locat(?:ed|es)|lift(?:ed|s)) {_SOME}(?:bod(?:y|ies)|remains"
        rf"|corpses?)\b|\b(?:discovery|recovery|finding) of {_FEW}(?:bod(?:y|ies)|remains"
        rf"|corpses?)\b"
        rf"|\bno survivors\b|\b(?:none|nobody|no one) {_FEW}survived\b"
        rf"|\b(?:is|are|was|were|all) dead\b|\blifeless\b|\bdid not survive\b|\bfound dead\b",
    },
    "office": {
        "gone": r"\b(?:resign(?:ed|s)|step(?:ped|s|ping) (?:down|aside)|quits?|st(?:ood|ands) down"
        r"|bow(?:ed|s) out|tender(?:ed|s) (?:his|her|their) resignation"
        r"|hand(?:ed|s) in (?:his|her) (?:notice|resignation)"
        r"|gave up (?:his|her) (?:post|office|job)|left (?:his|her) (?:post|office)"
        r"|leaves (?:[\w’'-]+ ){0,3}?(?:post|office|chair|job|helm)"
        r"|vacat(?:ed|es) (?:his|her) (?:post|office))\b"
        r"|\b(?:will|is to|announced (?:that )?(?:he|she) (?:will|would)) (?:resign|step down|quit"
        r"|stand down|bow out|leave office)\b"
        r"|\bcost [\w’' ]{0,30}?(?:his|her) (?:job|post|office)\b"
        r"|\b(?:his|her) resignation was accepted\b",
        "stays": r"\b(?:would|will|does|did|has|is|was|could)(?:n[’']t| not) (?:be )?"
        r"(?:(?:going|about) to )?(?:resign(?:ing)?|step(?:ping)? down|quit(?:ting)?|go\b"
        r"|stand(?:ing)? down|bow(?:ing)? out)|\brefus(?:ed|es|ing) to (?:resign|step down|quit|go"
        r"|stand down)|\b(?:stay(?:s|ed|ing)?|stayed) (?:put|on\b|in (?:office|post))"
        r"|\bis staying(?=[.,;]|$)"
        r"|\bremain(?:s|ed)? (?:in (?:office|post|charge)|at (?:his|her) post)"
        r"|\brul(?:ed|es) out (?:resigning|resignation|stepping down)"
        r"|\b(?:cl(?:ings|ung)|hangs?|hung) on(?: to (?:his|her) (?:post|job|office))?\b"
        r"|\bno (?:intention|plans?) (?:of|to) (?:resign|step|quit|go|stand)\w*"
        r"|\b(?:keeps?|kept) (?:his|her) (?:post|job|office|seat)\b"
        r"|\bhas not resigned\b|\bshrugg?(?:ed|s) off calls\b|\bdefi(?:ed|es) calls\b",
    },
    "rate": {
        "held": rf"\b(?:kept|keep(?:s|ing)?|left|leav(?:es|ing)|h(?:eld|olds|old)|maintain(?:ed|s))"
        rf" {_SOME}{_RATE} {_SOME}(?:unchanged|steady|on hold|where|at \d|flat|as)"
        rf"|\b(?:kept|keeps|left|leaves|held|holds|maintained) {_FEW}{_RATE}\b(?! (?:cut|rise))"
        rf"|\b{_RATE} {_FEW}(?:(?:was|were|is|are|be) )?(?:unchanged|(?:left|kept|held) (?:steady"
        r"|at|on hold|unchanged)|stays?|stayed|remain(?:s|ed)?)\b|\bstand(?:s)? pat\b|\bstood pat\b"
        rf"|\bno change (?:in|to) {_FEW}{_RATE}",
        "raised": rf"\b(?:rais(?:ed|es|ing)|hik(?:ed|es|ing)|lift(?:ed|s|ing)|increas(?:ed|es|ing)"
        rf"|put(?:s|ting)? up|push(?:ed|es) up|jack(?:ed|s) up|tak(?:es|ing)|took)"
        rf" {_SOME}{_RATE}\b(?! (?:down|cut))|\b{_RATE} {_FEW}(?:{_DONE}(?:raised|hiked|lifted"
        r"|increased|put up)|rises?|rose|goes up|went up|climb(?:ed|s))\b",
        "cut": rf"\b(?:cuts?|lower(?:ed|s|ing)|reduc(?:ed|es|ing)|trimm?(?:ed|s|ing)|slash(?:ed|es)"
        rf"|eas(?:ed|es)"
        rf"|shav(?:ed|es)|brings? down|brought down) {_SOME}{_RATE}\b"
        rf"|\b{_RATE} {_FEW}(?:{_DONE}(?:cut|lowered|reduced|trimmed|slashed)|f(?:ell|alls)"
        r"|goes down|went down|c(?:ame|omes) down)\b",
    },
    "access": {
        "open": rf"\b{_GATE}\b {_SOME}(?:{_DONE}(?:reopened|opened|open|cleared)"
        rf"|(?:re-?)?open(?:s|ed))\b(?! fire| to question)"
        rf"|\b(?:re-?)open(?:s|ed) {_SOME}{_GATE}\b|\b(?:re-?)open(?:s|ed) after\b"
        rf"|\b(?:traffic|trucks?|lorries|goods|trade|cars|trains"
        rf"|flights) (?:{_W}{{0,3}}?)(?:resumed"
        rf"|rolled|flow(?:s|ed)|crossed|moved|passed) (?:{_W}{{0,4}}?)(?:through|across|over|again"
        rf"|at)\b|\bflights resume[ds]?\b",
        "shut": r"\b(?:re?mains?|remained|stays?|stayed|is|was|are|still|kept|keeps"
        r"|keep) (?:still )?"
        r"(?:firmly |tightly )?(?:closed|shut|sealed)\b"
        r"|\b(?:did|do|does|would|will|has|have)(?:n[’']t| not) (?:re-?)?open(?:ed)?\b(?! fire)"
        r"|\bno (?:re-?)?opening\b|\b(?:closure|shutdown) (?:was |is )?(?:extended|prolonged)\b"
        r"|\b(?:extend(?:ed|s)|prolong(?:ed|s)) the closure\b|\bfail(?:ed|s) to re-?open\b",
    },
    "extradition": {
        "sent": rf"\b(?:approv(?:ed|es)|order(?:ed|s)|allow(?:ed|s)|clear(?:ed|s)|uph(?:eld|olds)"
        rf"|authori[sz](?:ed|es)|grant(?:ed|s)|agreed to|backed) {_SOME}extradit(?:ion|ed)\b"
        rf"|\b(?:to be|can be|may be|will be|must be) (?:extradited|handed over|sent to|deported"
        rf"|surrendered to)|\b(?:is|are) to be (?:extradited|handed over|sent|deported)\b",
        "kept": rf"\b(?:block(?:ed|s)|refus(?:ed|es)|reject(?:ed|s)|den(?:ied|ies)|bar(?:red|s)"
        rf"|halt(?:ed|s)|stopp?(?:ed|s)|quash(?:ed|es)|turn(?:ed|s) down|dismiss(?:ed|es)|ruled"
        rf" out) {_SOME}extradit(?:ion|ed?)\b|\brefus(?:ed|es) to (?:extradite|send|hand"
        rf"|surrender|deport)\b|\b(?:not|cannot|never) be (?:extradited|handed over|sent to"
        rf"|deported)\b"
        r"|\b(?:spared|escap(?:ed|es)|av(?:oid)s?|avoided|beats?|won) extradition\b",
    },
    "paper": {
        "granted": rf"\b(?:{_GRANT}) {_SOME}{_PAPER}\b(?! (?:application|plea|bid|request))"
        rf"|\b{_PAPER} {_FEW}{_DONE}(?:granted|awarded|issued|approved|renewed|given)\b",
        "refused": rf"\b(?:{_REFUSE}) {_SOME}{_PAPER}\b|\b{_PAPER} {_SOME}{_DONE}(?:refused|denied"
        rf"|rejected|turned down|withheld|revoked|not granted)\b|\bno {_PAPER} for\b",
    },
    "rally": {
        "allowed": rf"\b(?:allow(?:ed|s)|permitt?(?:ed|s)|clear(?:ed|s)|authori[sz](?:ed|es)"
        rf"|approv(?:ed|es)|let) {_SOME}{_RALLY}\b|\b{_RALLY} {_SOME}(?:can go ahead"
        rf"|may go ahead|to go ahead|{_DONE}(?:allowed|permitted|authori[sz]ed|approved"
        rf"|cleared))\b",
        "banned": rf"\b(?:bann?(?:ed|s)|prohibit(?:ed|s)|forb(?:ade|ids)|outlaw(?:ed|s)"
        rf"|refus(?:ed|es) (?:permission|a permit) for) {_SOME}{_RALLY}\b"
        rf"|\b{_RALLY} {_SOME}(?:{_DONE}(?:banned|prohibited|forbidden|outlawed)|may not|ban)\b",
    },
    "works": {
        "approved": rf"\b(?:approv(?:ed|es)|clear(?:ed|s)|sign(?:ed|s) off(?: on)?|back(?:ed|s)"
        rf"|wav(?:ed|es) through|greenlit|said yes to|says yes to|g(?:ave|ives|iven|iving)"
        rf" {_SOME}(?:approval|go-ahead|green light|blessing|nod|consent)(?: on \w+(?: night)?)?"
        r"(?: to| for)"
        rf"|{_BY_VOTE}(?:for|in favou?r of|to (?:build|approve|back))))"
        rf" (?:{_SOME}{_WORKS}|{_FEW}(?:plans?|proposals?) for)\b"
        rf"|\b{_WORKS} {_SOME}(?:{_DONE}(?:approved|cleared|given the"
        r" (?:go-ahead|green light|nod))|(?:gets?|got|w(?:on|ins)|receiv(?:ed|es)) (?:the |final )?"
        r"(?:approval|go-ahead|green light|nod|backing))\b",
        "scrapped": rf"\b(?:scrapp?(?:ed|s)|dropp?(?:ed|s)|cancel(?:led|ed|s)|ax(?:ed|es)"
        rf"|ditch(?:ed|es)|reject(?:ed|s)|abandon(?:ed|s)|refus(?:ed|es)|turn(?:ed|s) down"
        rf"|shelv(?:ed|es)|block(?:ed|s)|kill(?:ed|s)|thr(?:ew|ows?) out|said no to|says no to"
        rf"|vot(?:ed|es) (?:{_W}{{0,4}}?)(?:against|down)|pull(?:ed|s) the plug on|bur(?:ied|ies))"
        rf" {_SOME}{_WORKS}\b|\bturn(?:ed|s) {_FEW}{_WORKS} down\b"
        rf"|\b{_WORKS} {_SOME}(?:{_DONE}(?:scrapped|dropped|cancell?ed|axed|voted down"
        rf"|rejected|abandoned|refused|turned down|shelved|blocked|ditched|thrown out|dead)"
        rf"|dropped|scrapped|axed|will not (?:be built|go ahead|happen|rise)|won[’']t (?:be built"
        rf"|go ahead))\b",
    },
    "measure": {
        "ended": rf"\b(?:scrapp?(?:ed|s)|abolish(?:ed|es)|ax(?:ed|es)|repeal(?:ed|s)|lift(?:ed|s)"
        rf"|end(?:ed|s)|dropp?(?:ed|s)|remov(?:ed|es)|ditch(?:ed|es)|d(?:oes|id) away with"
        rf"|revok(?:ed|es)|suspend(?:ed|s)|waiv(?:ed|es)|{_BY_VOTE}to (?:scrap|abolish|repeal|lift"
        rf"|end|drop|remove)))"
        rf" {_SOME}{_LEVY}\b|\b{_LEVY} {_FEW}(?:{_DONE}(?:scrapped|abolished|axed|repealed|lifted"
        rf"|ended|dropped|removed|revoked|over|gone)|(?:goes|ends|went))\b"
        rf"|\bend of {_FEW}{_LEVY}\b",
        "kept": rf"\b(?:ke(?:pt|eps)|keeping|retain(?:ed|s)|extend(?:ed|s)|prolong(?:ed|s)"
        rf"|uph(?:eld|olds)|maintain(?:ed|s)|le(?:ft|aves) {_FEW}in (?:force|place)|stuck with"
        rf"|sticks with|preserv(?:ed|es)|{_BY_VOTE}(?:to (?:keep|retain|extend|maintain|prolong)"
        rf"|for keeping)))"
        rf" {_SOME}{_LEVY}\b|\b{_LEVY} {_SOME}(?:{_DONE}(?:kept|retained|extended|left in force"
        rf"|prolonged|upheld|here to stay)|stays?|stayed|surviv(?:ed|es)|remain(?:s|ed)?"
        rf"|stands|stood|continues?)\b|\breprieve for {_FEW}{_LEVY}\b",
    },
    "strike": {
        "off": rf"\b(?:call(?:s|ed|ing)? off|cancel(?:s|led|ed)?|suspend(?:s|ed)?|shelve[sd]?"
        rf"|scrap(?:s|ped)?|drop(?:s|ped)?|avert(?:s|ed)?|abandon(?:s|ed)?|end(?:s|ed)?"
        rf"|postpone[sd]?) {_FEW}{_STRIKE}\b|\b{_STRIKE} {_FEW}(?:{_DONE}(?:called off|off|over"
        rf"|cancell?ed|suspended|shelved|averted|abandoned|postponed|dropped|at an end)"
        r"|end(?:s|ed)|off)\b|\b(?:are |were |went |go |return(?:ed|s)? )(?:back )?(?:at|to) work\b"
        rf"|\bback (?:at|to) work\b|\b{_STRIKE} {_SOME}will not (?:take place|go ahead|happen"
        r"|begin)\b",
        "on": rf"\bwill {_FEW}(?:down tools|walk (?:out|off)|strike|go on strike|stop work)\b"
        rf"|\b(?:to|still|set to|due to) (?:down tools|walk (?:out|off)|go on strike)\b"
        rf"|\b{_STRIKE} {_SOME}(?:go(?:es)? ahead|went ahead|proceed(?:s|ed)?|continu(?:es|ed)"
        rf"|drags? on|began|begins|is on|still on|under way)\b|\bcontinue (?:their|its|the)"
        rf" {_STRIKE}\b|\bno end to {_SOME}{_STRIKE}\b|\b(?:press(?:es|ed)?|go(?:es)?|went|going)"
        rf" ahead with {_FEW}{_STRIKE}\b|\b(?:put up pickets|picketed|walked (?:out|off the job)"
        r"|down(?:ed)? tools|went on"
        rf" strike|stayed? out|remain on strike|are still on strike)\b",
    },
    "evacuation": {
        "ordered": r"\b(?:evacuation (?:was |is |has been )?(?:ordered|widened|extended)"
        r"|order(?:ed|s) (?:the |an |a )?(?:\w+ )?evacuation|(?:told|ordered) to (?:leave|evacuate"
        r"|get out|flee)|must stay away|(?:may|can|could|must) not (?:go|return) home"
        r"|still (?:out of|barred from) their homes)\b",
        "lifted": r"\b(?:evacuation (?:order )?(?:was |is |has been )?(?:lifted|over|ended"
        r"|cancell?ed)|lift(?:ed|s) (?:the |an |a )?(?:\w+ )?evacuation|(?:allowed|able|free) (?:to"
        r" (?:go|return)|back) (?:home|to their homes)?|(?:went|go|return(?:ed|s)?|going) (?:back "
        r")?(?:home|to their homes)|back in their homes)\b",
    },
}
# What an article has to speak of for its words to be an end of the matter.
TOPICS: dict[str, str] = {
    "rate": r"\b(?:central bank|bank of|reserve bank|federal reserve|governor|monetary)\b",
    "access": rf"\b{_GATE}\b",
    "rescue": r"\b(?:rescu\w+|search\w*|trapped|missing|cut off|buried|divers?|cave|mine|rubble"
    r"|avalanche|lost|stranded)\b",
    "evacuation": r"\bevacuat\w+\b",
    "strike": r"\b(?:union|strik\w+|walk-?out)\b",
}

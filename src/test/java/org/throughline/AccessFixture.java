package org.throughline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.PostConstruct;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.account.TestAccounts;
import org.throughline.action.ActionPlanService;
import org.throughline.action.LetterKind;
import org.throughline.action.LetterService;
import org.throughline.action.LetterWay;
import org.throughline.action.PlanContent;
import org.throughline.action.PlanEdit;
import org.throughline.action.ProgressScheme;
import org.throughline.action.ResponseLadder;
import org.throughline.action.ResponseRuleContent;
import org.throughline.action.ResponseRuleService;
import org.throughline.action.SentLetter;
import org.throughline.action.TestFollowUps;
import org.throughline.assurance.TestAssurance;
import org.throughline.measure.EvaluationContent;
import org.throughline.measure.TrainingService;
import org.throughline.notification.TestMail;
import org.throughline.paper.Meeting;
import org.throughline.paper.NewPaper;
import org.throughline.paper.NewPaperService;
import org.throughline.paper.PaperTemplateService;
import org.throughline.paper.PromiseContent;
import org.throughline.paper.PromiseEdit;
import org.throughline.paper.PromiseService;
import org.throughline.paper.TestPapers;
import org.throughline.partnership.PartnershipSuccessionService;
import org.throughline.partnership.TestOrganisations;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Visibility;
import org.throughline.publication.PrivateNameService;
import org.throughline.report.ReportService;
import org.throughline.report.ProgressLevel;
import org.throughline.report.CommentPlace;
import org.throughline.report.CommentService;
import org.throughline.report.DraftPart;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;
import org.throughline.publication.RecipientContent;
import org.throughline.publication.RecipientService;
import org.throughline.returns.NarrativeRequest;
import org.throughline.returns.NewRequests;
import org.throughline.returns.QuestionTemplateEdit;
import org.throughline.returns.QuestionTemplateService;
import org.throughline.returns.RequestContent;
import org.throughline.returns.RequestService;
import org.throughline.returns.ReturnKind;
import org.throughline.review.TestReviews;
import org.throughline.statute.BankHolidayService;

/**
 * Users of every role in two partnerships, and the records that the addresses of {@code
 * access.csv} name, by their reference or by a name in angle brackets.
 */
@TestComponent
@Scope("prototype")
class AccessFixture {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CurrentUser user;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestOrganisations organisations;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestReviews reviews;

	@Autowired
	private TestFollowUps followUps;

	@Autowired
	private TestAssurance assurance;

	@Autowired
	private PartnershipSuccessionService successions;

	@Autowired
	private ActionPlanService plans;

	@Autowired
	private ResponseRuleService responseRules;

	@Autowired
	private LetterService letters;

	@Autowired
	private QuestionTemplateService questionTemplates;

	@Autowired
	private PrivateNameService privateNames;

	@Autowired
	private RecipientService recipients;

	@Autowired
	private PromiseService promises;

	@Autowired
	private ReportService reportService;

	@Autowired
	private RequestService requests;

	@Autowired
	private TrainingService training;

	@Autowired
	private BankHolidayService holidays;

	@Autowired
	private TestMail mail;

	@Autowired
	private NewPaperService newPapers;

	@Autowired
	private PaperTemplateService paperTemplates;

	@Autowired
	private CommentService comments;

	@Autowired
	private TestPapers papers;

	/** Identifiers and numbers by their names in the addresses. */
	private final Map<String, String> ids = new HashMap<>();

	private final Map<Role, SignedInUser> people = new EnumMap<>(Role.class);

	private final Map<Role, SignedInUser> outsiders = new EnumMap<>(Role.class);

	@PostConstruct
	void add() {
		UUID oxfordshire = this.partnerships.id("oxfordshire");
		UUID elsewhere = this.partnerships.addNamed("elsewhere", "Elsewhere");
		UUID council = this.organisations.id("oxford-city-council");
		draft(oxfordshire);
		knownRecords(oxfordshire);
		acceptedText(oxfordshire);
		this.followUps.recommendation(oxfordshire, 9001, Visibility.INTERNAL, "Words.");
		this.followUps.recommendation(oxfordshire, 9002, Visibility.PARTNER, "Words.", council);
		this.followUps.action(oxfordshire, 9001, council);
		this.reviews.addParts(oxfordshire, "jacob").forEach((part, number) -> name(part, number));
		name("count", this.reviews.declareOther(oxfordshire, "2024/25", "Words."));
		this.assurance.sharedScheme("A shared scheme");
		this.assurance.nextYear(oxfordshire, "safeguarding-audit-2021", "Audit", 2022);
		this.user.asProcess("Test", () -> {
			this.successions.add(oxfordshire, "elsewhere", LocalDate.of(2028, 4, 1), null);
			this.plans.add(oxfordshire,
					new PlanEdit(new PlanContent("A known plan", null, ProgressScheme.NONE, Visibility.INTERNAL), null,
							null),
					"a-known-plan");
			name("rule", this.responseRules.add(oxfordshire, new ResponseRuleContent(LocalDate.of(2020, 1, 1), 6,
					new ResponseLadder(14, 28, "Lead", 28, "Delegated partner"), "A meeting")));
			name("recipient", this.recipients.add(oxfordshire,
					new RecipientContent("Department for Education", 7, "A meeting", LocalDate.of(2010, 1, 1), null)));
			this.promises.add(oxfordshire,
					new PromiseEdit(new PromiseContent("To report on progress", null, null, null, null), 1));
			int sent = this.letters.draft(oxfordshire, "oxford-city-council", LetterKind.YEARLY, false);
			this.letters.recordSent(oxfordshire, sent, 0,
					new SentLetter(LocalDate.of(2026, 1, 5), "Somebody", LetterWay.POST));
			name("sent letter", sent);
			name("questionTemplate", this.questionTemplates.add(oxfordshire,
					new QuestionTemplateEdit("A question template", List.of("What did you do?"))));
			name("privateName", this.privateNames.add(oxfordshire, "A private name"));
			name("letter", this.letters.draft(oxfordshire, "oxford-city-council", LetterKind.YEARLY, false));
			this.training.evaluate(oxfordshire, 1, new EvaluationContent("Words.", null, null));
			this.holidays.remove(LocalDate.of(2026, 12, 28), 0);
			name("paperTemplate", this.paperTemplates.copy(oxfordshire, "general", "A template", null));
			name("composed", this.newPapers.create(oxfordshire, new NewPaper("occ-2025", List.of("2024-25"), null,
					new Meeting(null, "Cabinet", LocalDate.of(2027, 10, 19), null, null, null, null), "A paper")));
			name("further fact",
					this.jdbc
						.sql("""
								select f.record_id from cabinet_paper p join paper_report r on r.paper_id = p.id
								join paper_fact_source f on f.report_id = r.report_id and f.public_from is not null
								where p.title = 'A paper' and not exists (select from paper_fact s where s.paper_id = p.id and s.record_id = f.record_id)
								order by f.kind, f.position, f.wording limit 1""")
						.query(UUID.class)
						.single());
			name("fact of the paper", this.jdbc
				.sql("""
						select g.number || '?record=' || f.record_id from paper_fact f join paper_paragraph g on g.id = f.paragraph_id
						join cabinet_paper p on p.id = f.paper_id where p.title = 'A paper' order by g.number, f.sentence, f.wording limit 1""")
				.query(String.class)
				.single());
			request(oxfordshire, ReturnKind.CONTRIBUTIONS, null);
			request(oxfordshire, ReturnKind.SELF_ASSESSMENT, "safeguarding-audit-2021");
			request(oxfordshire, ReturnKind.TRAINING, null);
			narratives(oxfordshire);
			return true;
		});
		for (Role role : Role.values()) {
			this.people.put(role, add(role, oxfordshire, council));
			this.outsiders.put(role, add(role, elsewhere, council));
		}
		int paper = this.papers.asked(oxfordshire, person(Role.CLEARING_OFFICER, true));
		this.papers.exempt(oxfordshire, paper, "Terms", "The terms are confidential.", "Contract");
		name("paper", paper);
		this.user.asPerson(person(Role.BUSINESS_MANAGER, true), () -> this.comments.add(oxfordshire, "a-draft",
				new CommentPlace(DraftPart.WHOLE, 0, CommentPlace.fingerprint("")), "A comment"));
		retention();
		name("mail", this.mail.kept(person(Role.PARTNER_AGENCY, true)));
		name("search", this.accounts.saveSearch(person(Role.COUNCILLOR, true), "Neglect", "q=neglect"));
	}

	/** Adds a comment that was kept long enough, and a hold. */
	private void retention() {
		this.user.asProcess("test", () -> {
			name("due",
					this.jdbc
						.sql("""
								insert into draft_comment (id, report_id, number, part_kind, part_key, part_name, about, wording, written_by, written_as,
								  written_at, version)
								select gen_random_uuid(), id, 1, 'REPORT', 'report', 'Report', '', 'A comment', 'Somebody', 'SCRUTINEER', '2021-09-01T09:00:00Z', 0
								from annual_report where slug = '2020-21' returning report_id""")
						.query(UUID.class)
						.single());
			name("hold",
					this.jdbc
						.sql("""
								insert into legal_hold (id, record_id, name, address, reason, placed_on, placed_by, version)
								values (gen_random_uuid(), gen_random_uuid(), 'A record', '/', 'An inquiry', current_date, 'Somebody', 0)
								returning id""")
						.query(UUID.class)
						.single());
			return true;
		});
	}

	/** Returns the person with the role in Oxfordshire, or in another partnership. */
	SignedInUser person(Role role, boolean own) {
		return Objects.requireNonNull((own ? this.people : this.outsiders).get(role));
	}

	/** Returns an address with the identifiers of the records that it names. */
	String address(String example) {
		String address = example;
		for (var id : this.ids.entrySet()) {
			address = address.replace('<' + id.getKey() + '>', id.getValue());
		}
		return address;
	}

	private void name(String name, Object id) {
		this.ids.put(name, id.toString());
	}

	private SignedInUser add(Role role, UUID partnership, UUID council) {
		var person = this.accounts.add("Somebody");
		this.accounts.grant(person, role, (role != Role.ADMINISTRATOR) ? partnership : null,
				(role == Role.PARTNER_AGENCY) ? council : null);
		return person;
	}

	/** A known user, and records of the sample. */
	private void knownRecords(UUID oxfordshire) {
		var known = this.accounts.add("known@example.org", "Somebody known");
		name("grant", this.accounts.grant(known, Role.COUNCILLOR, oxfordshire, null));
		Map.of("partnershipName", "partnership_name where acronym = 'OSCP'", "organisationName",
				"organisation_name where name = 'Thames Valley Police'", "role",
				"agency_role where role = 'REPORTING_AGENCY'", "appointment",
				"appointment where person_name = 'Derek Benson'", "member",
				"group_membership where member_as = 'Chief Executive'", "review",
				"case_review where reference = 'jacob'")
			.forEach((name, rows) -> name(name,
					this.jdbc.sql("select id from " + rows + " limit 1").query(UUID.class).single()));
	}

	/** A row, because texts are accepted only while something is published. */
	private void acceptedText(UUID oxfordshire) {
		var id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into accepted_identifier (id, partnership_id, kind, words, reason, given_by, accepted_at, version)
					values (?, ?, 'POSTCODE', 'XM4 5HQ', 'A known office', 'Somebody', now(), 0)""")
			.params(id, oxfordshire)
			.update();
		name("accepted", id);
	}

	private void request(UUID oxfordshire, ReturnKind kind, @Nullable String subject) {
		var content = new RequestContent(kind, "2029/30", LocalDate.of(2029, 4, 1), LocalDate.of(2030, 3, 31), null,
				LocalDate.of(2030, 6, 30));
		this.requests.send(oxfordshire, new NewRequests(content, subject, null, List.of("oxford-city-council")));
		name(kind.name(),
				this.jdbc.sql("select max(number) from data_request where partnership_id = ?")
					.param(oxfordshire)
					.query(Integer.class)
					.single());
	}

	/** A narrative that is asked for, and one that was sent. */
	private void narratives(UUID oxfordshire) {
		var content = new RequestContent(ReturnKind.NARRATIVE, "2029/30", LocalDate.of(2029, 4, 1),
				LocalDate.of(2030, 3, 31), null, LocalDate.of(2030, 6, 30));
		for (String organisation : List.of("thames-valley-police", "oxford-city-council")) {
			this.requests.send(oxfordshire, new NewRequests(content, null, null, List.of(organisation),
					new NarrativeRequest(List.of("What did you do?"), List.of(), List.of())));
		}
		int last = this.jdbc.sql("select max(number) from data_request where partnership_id = ?")
			.param(oxfordshire)
			.query(Integer.class)
			.single();
		this.jdbc
			.sql("""
					with sent as (update data_request set state = 'RECEIVED' where partnership_id = ? and number = ? returning id)
					insert into data_return (request_id, number, nothing_to_report, answer, saved_by, submitted_at)
					select id, 1, false, '{"passages": [{"question": "What did you do?", "text": "Much."}]}', 'Somebody', now() from sent""")
			.params(oxfordshire, last - 1)
			.update();
		name("SENT_WORDS", last - 1);
		name(ReturnKind.NARRATIVE.name(), last);
	}

	private void draft(UUID oxfordshire) {
		UUID report = this.reports.add(oxfordshire, "a-draft", "A draft", 2025, ReportState.DRAFT);
		this.reports.note(this.reports.id("2024-25"), "A note");
		this.reports.section(report, "a-section", "A section");
		this.reports.statement(report, StatementKind.KEY_MESSAGE, "A message.", null, null);
		this.reports.priority(oxfordshire, report, "A priority", ProgressLevel.SOME);
		this.reports.priority(oxfordshire, report, "A priority without progress", ProgressLevel.LITTLE);
	}

}

package org.throughline.transfer.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.assurance.AuditService;
import org.throughline.assurance.RiskService;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.transfer.table.CellProblem;
import org.throughline.transfer.table.ReadRow.Verdict;
import org.throughline.transfer.table.TableExportService;
import org.throughline.transfer.table.TableImportService;
import org.throughline.transfer.table.TableReading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SampleTest
@Transactional
class AssuranceTablesTests {

	@Autowired
	private TableImportService imports;

	@Autowired
	private TableExportService exports;

	@Autowired
	private AuditService audits;

	@Autowired
	private RiskService risks;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	private UUID place;

	@BeforeEach
	void manager() {
		this.place = this.jdbc.sql("select id from partnership where slug = 'oxfordshire'").query(UUID.class).single();
		signIn("business.manager");
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@ValueSource(strings = { "audits", "audit-findings", "external-assurance", "risks", "risk-registers", "returns" })
	void whatWasTakenOutComesBackWithoutChange(String table) {
		for (byte[] file : List.of(this.exports.csv(this.place, table, null, null),
				this.exports.workbook(this.place, table, null, null))) {
			var read = read(table, upload(table, file));
			assertThat(read.problems()).isEmpty();
			assertThat(read.count(Verdict.UNCHANGED)).isPositive();
			assertThat(read.toSave()).isZero();
		}
		assertThat(this.exports.template(this.place, table)).isNotEmpty();
	}

	@Test
	void risksHaveLikelihoodAndImpact() {
		String file = """
				Risk,Likelihood,Impact,Score
				Staffing,4,3,
				Data sharing,Possible,Severe,Red
				Funding,N/A,5,
				Housing,6,3,
				Transport,3-4,3,
				""";
		var read = read("risks", upload("risks", file.getBytes(StandardCharsets.UTF_8)));
		assertThat(read.problems()).extracting(CellProblem::message)
			.contains("Enter a score from 1 to 5, or the wording of the register. “6” is neither",
					"Enter a score from 1 to 5, or the wording of the register. “3-4” is neither");
		assertThat(read.questions()).extracting(CellProblem::message)
			.containsExactly("“N/A” contains no information and is not imported");
		assertThat(read("risks", upload("risks", """
				Risk,Likelihood,Impact,Score
				Staffing,4,3,12
				Funding,4,5,25
				""".getBytes(StandardCharsets.UTF_8))).questions()).extracting(CellProblem::message)
			.containsExactly("4 times 5 is 20, but the rating is 25. Confirm it is right");
		String right = file.replace("Housing,6", "Housing,5").replace("Transport,3-4,3,\n", "").replace("N/A", "");
		save("risks", right);
		var all = this.risks.page(this.place, "", PageRequest.of(0, 100)).getContent();
		assertThat(all).filteredOn((risk) -> risk.content().rating().impact() != null)
			.extracting((risk) -> risk.content().title() + " " + risk.content().rating().rating())
			.containsExactlyInAnyOrder("Staffing 12", "Data sharing Red", "Funding null", "Housing 15");
	}

	@Test
	void realAuditScheduleIsTakenInOnce() {
		String file = """
				Audit title,Type of audit,Annual report,Date completed,Agencies involved,Services,Sample size
				Child neglect,Multi-agency audit,2024-25,March 2025,Thames Valley Police; Oxford City Council,Housing; MASH,12 cases
				Child exploitation,dip sample,2024-25,2025,,,over 40
				""";
		assertThat(save("audits", file)).isEqualTo(2);
		var audit = this.audits.all(this.place)
			.stream()
			.filter((one) -> one.content().topic().equals("Child neglect"))
			.findFirst()
			.orElseThrow();
		assertThat(audit.reportSlug()).isEqualTo("2024-25");
		assertThat(audit.content().period().date().datePrecision()).isEqualTo(DatePrecision.MONTH);
		assertThat(audit.organisations()).extracting(NamedReference::slug)
			.containsExactly("oxford-city-council", "thames-valley-police");
		assertThat(audit.content().method().serviceList()).containsExactly("Housing", "MASH");
		assertThat(read("audits", upload("audits", file.getBytes(StandardCharsets.UTF_8))).toSave()).isZero();
		assertThat(save("audit-findings", """
				Finding,Audit number,Themes,Type
				Named early,%d,Neglect,Strength
				""".formatted(audit.number()))).isOne();
		assertThat(this.audits.find(this.place, audit.number()).findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.themes()).extracting(NamedReference::slug)
				.containsExactly("neglect"));
	}

	@Test
	void riskRegisterOfAnotherAreaIsTakenIn() {
		save("risk-registers", "Name,Owner\nBoard register,Business manager\n");
		assertThat(save("risks", """
				Risk title,Risk register,Mitigation,Score,Risk owner,Review date
				Placements far from home,Board register,More carers,4x4=16,Head of service,31/03/2027
				""")).isOne();
		assertThat(this.risks.page(this.place, "", PageRequest.of(0, 100))).anySatisfy((risk) -> {
			assertThat(risk.content().rating().grade()).isEqualTo("4x4=16");
			assertThat(risk.links().registerName()).isEqualTo("Board register");
			assertThat(risk.content().review().reviewOn()).hasToString("2027-03-31");
			assertThat(risk.links().reportSlug()).isNull();
		});
	}

	@Test
	void organisationsAreAskedByATableOnce() {
		String file = """
				Partner,Type of return,Period,First day,Last day,Deadline,Audit
				Cherwell District Council,%1$s,2027/28,01/04/2027,31/03/2028,30/04/2028,
				Thames Valley Police,%2$s,2027/28,01/04/2027,31/03/2028,30/04/2028,Safeguarding Audit 2021
				""".formatted("Contributions", "Self-assessment");
		assertThat(save("returns", file)).isEqualTo(2);
		assertThat(read("returns", upload("returns", file.getBytes(StandardCharsets.UTF_8))).toSave()).isZero();
		assertThat(this.jdbc.sql("""
				select o.slug || ' ' || q.kind || ' ' || q.state || ' ' || coalesce(s.slug, '-') from data_request q
				left join standard_set s on s.id = q.subject_id
				join organisation o on o.id = q.organisation_id where q.period_label = '2027/28' order by 1""")
			.query(String.class)
			.list()).containsExactly("cherwell-district-council CONTRIBUTIONS SENT -",
					"thames-valley-police SELF_ASSESSMENT SENT safeguarding-audit-2021");
		assertThat(wrong("returns", """
				Partner,Type of return,Period,First day,Last day,Deadline,Audit,Report
				Cherwell District Council,%2$s,2028/29,01/04/2029,31/03/2028,30/04/2028,,2024-25
				Thames Valley Police,%1$s,2027/28,01/04/2027,31/03/2028,30/04/2028,Safeguarding Audit 2021,
				""".formatted("Contributions", "Self-assessment"))).containsExactlyInAnyOrder("Last day", "Audit",
				"Report", "Audit");
	}

	@Test
	void errorsAreShownAtTheirCells() {
		assertThat(wrong("audits",
				"Topic,Report,When,Organisations,Number of services stated\nA,1999,31 June 2025,Nobody,2.5\n"))
			.containsExactlyInAnyOrder("Report", "Date", "Organisations", "Number of services stated");
		assertThat(wrong("audit-findings", "Finding,Audit number\nA,9999\nB,\n")).containsExactly("Audit", "Finding");
		assertThat(wrong("external-assurance", "By whom,Web address,Type\nOfsted,javascript:x,Party\n"))
			.containsExactlyInAnyOrder("Web address", "Type");
		assertThat(wrong("risks", "Risk,Register,Closed on\nA,No register,31/03/2025\n"))
			.containsExactlyInAnyOrder("Risk register", "Closed on");
	}

	@Test
	void onlyTheBusinessManagerTakesThemInAndOut() {
		for (String person : List.of("administrator", "councillor", "partner.agency", "safeguarding.partner")) {
			signIn(person);
			assertThatExceptionOfType(NotFoundException.class).as(person)
				.isThrownBy(() -> this.exports.csv(this.place, "risks", null, null));
			assertThatExceptionOfType(NotFoundException.class).as(person)
				.isThrownBy(() -> upload("audits", "Topic\nA\n".getBytes(StandardCharsets.UTF_8)));
		}
	}

	private void signIn(String name) {
		SecurityContextHolder.getContext()
			.setAuthentication(new UsernamePasswordAuthenticationToken(this.people.person(name), null, List.of()));
	}

	private UUID upload(String table, byte[] file) {
		return this.imports.upload(this.place, table, "table.csv", file, Map.of());
	}

	private TableReading<?> read(String table, UUID upload) {
		return this.imports.preview(this.place, table, this.imports.upload(this.place, table, upload));
	}

	private long save(String table, String file) {
		var upload = upload(table, file.getBytes(StandardCharsets.UTF_8));
		assertThat(read(table, upload).problems()).isEmpty();
		return this.imports.finish(this.place, table, upload, false, true).added();
	}

	private List<String> wrong(String table, String file) {
		return read(table, upload(table, file.getBytes(StandardCharsets.UTF_8))).problems()
			.stream()
			.map(CellProblem::column)
			.toList();
	}

}

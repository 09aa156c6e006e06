package org.throughline.platform.web;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.SampleTest;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The data version changes with what everyone may see, and with nothing else.
 */
@SampleTest
class DataVersionTests {

	private static final String PUBLISHED = "report_id = (select id from annual_report where state = 'PUBLISHED' "
			+ "and partnership_id = (select id from partnership where slug = 'oxfordshire') order by slug limit 1)";

	private static final String SAVED = "insert into saved_search (id, user_id, name, query, path, version) "
			+ "select gen_random_uuid(), (select min(id::text)::uuid from user_account), 'Saved ' || n, 'q=x', '/search', 0 from ";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@ParameterizedTest
	@ValueSource(
			strings = { "update section set body = body || ' more' where " + PUBLISHED,
					"update statement set wording = wording || ' more' where " + PUBLISHED,
					"delete from statement_theme where statement_id in (select id from statement where " + PUBLISHED
							+ ")",
					"update annual_report set state = 'DRAFT' where state = 'PUBLISHED'",
					"update annual_report set title = title || ' more' where state = 'PUBLISHED'",
					"update priority set title = title || ' more'", "update figure set breakdown = 'more'",
					"update indicator set name = name || ' more'", "update contribution set amount = amount + 1",
					"update training_activity set title = title || ' more'",
					"update standard_rating set moderation_note = 'more'", "update risk set title = title || ' more'",
					"update case_review set visibility = 'INTERNAL' where visibility = 'PUBLIC'",
					"delete from review_event where kind = 'PUBLISHED'",
					"update action set status_note = 'more' where visibility = 'PUBLIC'",
					"update action set visibility = 'INTERNAL' where visibility = 'PUBLIC'",
					"update recommendation set wording = wording || ' more' where visibility = 'PUBLIC'",
					"update governance_group set name = name || ' more'", "delete from appointment" })
	void changeThatReadersSeeConcernsThePartnership(String change) {
		assertThat(changed(change)).containsExactly("oxfordshire");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update organisation_name set name = name || ' more'",
			"update theme set name = name || ' more'", "update partnership_name set name = name || ' more'",
			"update clock set name = name || ' more'" })
	void changeOfWhatPartnershipsShareConcernsAll(String change) {
		assertThat(changed(change)).contains("shared");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "update annual_report set next_number = next_number + 1", "update statement set note = 'more'",
					"update action set note = 'more', updates = updates + 1", "update case_review set note = 'more'",
					"update action set visibility = 'INTERNAL'; update action set status_note = 'more'",
					"update case_review set visibility = 'PARTNER'; update case_review set summary = 'more'",
					"update user_account set display_name = display_name || ' more'",
					"update annual_report set state = 'DRAFT'; update section set body = body || ' more'",
					"update annual_report set state = 'DRAFT'; delete from statement_theme" })
	void changeThatReadersDoNotSeeConcernsNobody(String change) {
		assertThat(changed(change)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update annual_report set next_number = next_number + 1",
			"update statement set note = 'more' where " + PUBLISHED, "update action set note = 'more'",
			"delete from action_theme", "delete from review_event where kind = 'PUBLISHED'",
			"delete from recommendation_addressee", "update data_request set due_on = due_on + 1" })
	void changeThatOnlyPeopleAtWorkSeeConcernsTheirPartnership(String change) {
		assertThat(changed(change, "working_version")).containsExactly("oxfordshire");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update organisation_name set name = name || ' more'",
			"update partnership_name set name = name || ' more'", "update user_account set enabled = false",
			"update mail_setting set frequency = 'WEEKLY'", SAVED + "generate_series(1, 501) n" })
	void changeThatMayConcernAnyoneAtWorkConcernsAll(String change) {
		this.jdbc
			.sql("insert into mail_setting (person_id) select min(id::text)::uuid from user_account"
					+ " on conflict do nothing")
			.update();
		assertThat(changed(change, "working_version")).contains("shared");
	}

	@Test
	void changeThatOnePersonSeesConcernsThatPerson() {
		assertThat(changed(SAVED + "generate_series(1, 2) n", "working_version")).containsExactly("a person");
	}

	/** The record at the other end may be shown on the page of its own partnership. */
	@Test
	void changeThatLinksTwoPartnershipsConcernsBoth() {
		inTransaction(() -> {
			this.jdbc.sql("insert into partnership (id, slug, version) values (gen_random_uuid(), 'elsewhere', 0)")
				.update();
			renew();
			this.jdbc.sql("create temporary table before on commit drop as select * from working_version").update();
			this.jdbc.sql("""
					insert into partnership_succession (id, predecessor_id, successor_id, effective_on, version)
					select gen_random_uuid(), a.id, b.id, date '2030-01-01', 0 from partnership a, partnership b
					where a.slug = 'oxfordshire' and b.slug = 'elsewhere'""").update();
			renew();
			assertThat(changedSince("working_version")).containsExactly("elsewhere", "oxfordshire");
		});
	}

	@Test
	void changeConcernsOnlyThePagesOfItsPartnership() {
		inTransaction(() -> {
			this.jdbc
				.sql("""
						with other as (insert into partnership (id, slug, version) values (gen_random_uuid(), 'elsewhere', 0)
						  returning id)
						insert into governance_group (id, partnership_id, slug, kind, name, version, valid_from)
						select gen_random_uuid(), id, 'board', 'BOARD', 'Board', 0, null from other""")
				.update();
			renew();
			String here = version("oxfordshire");
			String there = version("elsewhere");
			String all = all();
			this.jdbc.sql("update governance_group set name = 'Other' where slug = 'board' and name = 'Board'")
				.update();
			renew();
			assertThat(version("oxfordshire")).isEqualTo(here);
			assertThat(version("elsewhere")).isNotEqualTo(there);
			assertThat(all()).isNotEqualTo(all);
		});
	}

	@Test
	void manyRowsGiveOneNewVersion() {
		inTransaction(() -> {
			this.jdbc.sql(TestReports.OPEN).query(String.class).single();
			this.jdbc.sql("update section set body = body || ' more'").update();
			this.jdbc.sql("update governance_group set name = name || ' more'").update();
			String before = version("oxfordshire");
			renew();
			String after = version("oxfordshire");
			assertThat(after).isNotEqualTo(before);
			renew();
			assertThat(version("oxfordshire")).isEqualTo(after);
		});
	}

	@Test
	void changesOfOneTransactionRolledBackToASavepointCountAgain() {
		inTransaction(() -> {
			String before = version("oxfordshire");
			this.jdbc.sql("savepoint one").update();
			this.jdbc.sql("delete from appointment").update();
			renew();
			this.jdbc.sql("rollback to savepoint one").update();
			assertThat(version("oxfordshire")).isEqualTo(before);
			this.jdbc.sql("update governance_group set name = name || ' more'").update();
			renew();
			assertThat(version("oxfordshire")).isNotEqualTo(before);
		});
	}

	/** A version held by one writer would stop the other one. */
	@Test
	void writersDoNotWaitForEachOther() {
		inTransaction(() -> {
			this.jdbc.sql("update governance_group set name = name || ' more' where id = " + group("asc")).update();
			CompletableFuture
				.runAsync(() -> inTransaction(() -> this.jdbc
					.sql("update governance_group set name = name || ' more' where id = " + group("desc"))
					.update()))
				.orTimeout(20, TimeUnit.SECONDS)
				.join();
		});
	}

	@Test
	void everyTableUnderHistoryNamesThePartnershipsItConcerns() {
		var known = new TreeSet<>(this.jdbc.sql("select table_name from public_change").query(String.class).list());
		var tables = new TreeSet<>(this.jdbc.sql("""
				select tgrelid::regclass::text from pg_trigger where tgname = tgrelid::regclass::text || '_history'""")
			.query(String.class)
			.list());
		assertThat(known).as("tables in the view public_change").containsExactlyElementsOf(tables);
	}

	/** Columns that are said to be hidden exist. */
	@Test
	void hiddenColumnsExist() {
		assertThat(this.jdbc.sql("""
				select table_name || '.' || h from public_change cross join unnest(hidden) h
				where not exists (select from information_schema.columns c
				  where c.table_name = public_change.table_name and c.column_name = h)""").query(String.class).list())
			.isEmpty();
	}

	/** Returns the partnerships that the last of some changes concerns. */
	private List<String> changed(String changes) {
		return changed(changes, "data_version");
	}

	private List<String> changed(String changes, String versions) {
		return new TransactionTemplate(this.transactions).execute((state) -> {
			state.setRollbackOnly();
			this.jdbc.sql(TestReports.OPEN).query(String.class).single();
			var inOrder = List.of(changes.split("; "));
			inOrder.subList(0, inOrder.size() - 1).forEach((change) -> this.jdbc.sql(change).update());
			renew();
			this.jdbc.sql("create temporary table before on commit drop as select * from " + versions).update();
			assertThat(this.jdbc.sql(inOrder.get(inOrder.size() - 1)).update()).as("changed rows").isPositive();
			renew();
			return changedSince(versions);
		});
	}

	private List<String> changedSince(String versions) {
		return this.jdbc
			.sql("""
					select coalesce(p.slug, case when exists (select from user_account u where u.id = v.id) then 'a person' end, 'shared')
					from %s v left join partnership p on p.id = v.id
					where not exists (select from before b where b.id = v.id and b.version = v.version) order by 1"""
				.formatted(versions))
			.query(String.class)
			.list();
	}

	private void inTransaction(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((state) -> {
			state.setRollbackOnly();
			work.run();
		});
	}

	private void renew() {
		this.jdbc.sql("set constraints all immediate").update();
		this.jdbc.sql("set constraints all deferred").update();
	}

	private String version(String partnership) {
		return this.jdbc.sql("select data_version_of(?)").param(partnership).query(String.class).single();
	}

	private String all() {
		return this.jdbc.sql("select data_version_of_all()").query(String.class).single();
	}

	private static String group(String order) {
		return "(select id from governance_group order by id " + order + " limit 1)";
	}

}

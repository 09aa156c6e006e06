package org.throughline.account;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.WordDifference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccountTest
class HistoryTests {

	private static final PageRequest ALL = PageRequest.of(0, 50);

	@Autowired
	private HistoryService history;

	@Autowired
	private PartnershipHistoryService bodies;

	@Autowired
	private People people;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@AfterEach
	void signOut() {
		People.signOut();
	}

	@Test
	void showsActorAndChangedFields() {
		UUID theme = TimeOrderedId.next();
		var editor = this.people.someone();
		this.currentUser.asProcess("sample import", () -> {
			change("insert into theme (id, slug, name, version) values ('%s', 'theme-%s', 'Neglect', 0)"
				.formatted(theme, theme));
			return true;
		});
		People.signIn(editor);
		change("update theme set name = 'Neglect of babies', version = 1 where id = '%s'".formatted(theme));
		change("delete from theme where id = '%s'".formatted(theme));
		var changes = this.history.changesOf(theme, ALL).getContent();
		assertThat(changes).extracting(Change::operation)
			.containsExactly(Change.Operation.DELETE, Change.Operation.UPDATE, Change.Operation.INSERT);
		assertThat(changes).extracting(Change::actor)
			.containsExactly(editor.displayName(), editor.displayName(), "sample import");
		assertThat(changes.get(1).thing()).isEqualTo("Theme");
		assertThat(changes.get(1).fields()).singleElement().satisfies((field) -> {
			assertThat(field.label()).isEqualTo("Name");
			assertThat(field.difference()).containsExactly(
					new WordDifference.Segment(WordDifference.Change.SAME, "Neglect"),
					new WordDifference.Segment(WordDifference.Change.ADDED, "of babies"));
		});
	}

	@Test
	void namesTheActorAlsoOutsideTheApplication() {
		UUID theme = TimeOrderedId.next();
		this.jdbc.sql("insert into theme (id, slug, name, version) values (?, ?, ?, 0)")
			.params(theme, "t-" + theme, "T " + theme)
			.update();
		assertThat(this.history.changesOf(theme, ALL)).singleElement()
			.satisfies((change) -> assertThat(change.actor()).startsWith("database user "));
	}

	@Test
	void leavesOutAnUpdateThatChangesNothing() {
		UUID theme = TimeOrderedId.next();
		change("insert into theme (id, slug, name, version) values ('%1$s', 't-%1$s', 'T %1$s', 0)".formatted(theme));
		change("update theme set version = version + 1 where id = '%s'".formatted(theme));
		assertThat(this.history.changesOf(theme, ALL)).hasSize(1);
	}

	@Test
	void namesReferencedRecordsAndHidesTechnicalColumns() {
		String county = this.people.partnership();
		String police = this.people.organisation("Barset Police");
		UUID group = TimeOrderedId.next();
		change("""
				insert into governance_group (id, partnership_id, slug, kind, name, host_id, meetings_per_year, valid_from, version)
				select '%s', p.id, 'neglect', 'SUBGROUP', 'Neglect Strategy Group', o.id, 4, '2021-05-01', 0
				from partnership p, organisation o where p.slug = '%s' and o.slug = '%s'"""
			.formatted(group, county, police));
		People.signIn(this.people.managerOf(county));
		assertThat(this.bodies.ofGroup(county, "neglect", ALL).changes()).singleElement().satisfies((change) -> {
			assertThat(change.thing()).isEqualTo("Group");
			assertThat(change.fields()).extracting(FieldChange::label)
				.contains("Name", "Host organisation", "Meetings a year", "Valid from")
				.doesNotContain("Id", "Version", "Partnership");
			assertThat(change.fields()).extracting(FieldChange::after).contains("Barset Police", "1 May 2021", "4");
		});
		assertThat(this.bodies.ofGovernance(county, ALL).changes()).hasSize(1);
	}

	@Test
	void showsASuccessionOnBothSidesAlsoAfterItsRemoval() {
		String county = this.people.partnership();
		String before = this.people.organisation("Barset CCG");
		String after = this.people.organisation("Barset ICB");
		UUID succession = TimeOrderedId.next();
		change("""
				insert into succession (id, predecessor_id, successor_id, effective_on, same_footprint, version)
				select '%s', a.id, b.id, '2022-07-01', false, 0 from organisation a, organisation b
				where a.slug = '%s' and b.slug = '%s'""".formatted(succession, before, after));
		change("delete from succession where id = '%s'".formatted(succession));
		People.signIn(this.people.managerOf(county));
		for (String slug : List.of(before, after)) {
			assertThat(this.bodies.ofOrganisation(county, slug, ALL).changes()).extracting(Change::thing)
				.containsExactly("Successor", "Successor", "Organisation name", "Organisation");
		}
	}

	@Test
	void neverContainsAPasswordHash() {
		this.people.someone();
		assertThat(this.jdbc.sql("""
				select count(*) from history where table_name = 'user_account'
				and (old_row ? 'password_hash' or new_row ? 'password_hash')""".replace("?", "??"))
			.query(Long.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from history where table_name = 'user_account'")
			.query(Long.class)
			.single()).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update history set actor = 'someone else'", "delete from history", "truncate history",
			"update security_event set actor = 'someone else'", "delete from security_event", "truncate security_event",
			"truncate theme cascade" })
	void cannotBeChanged(String attempt) {
		this.people.someone();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(attempt).update())
			.withMessageContaining("what happened stays recorded");
	}

	private void change(String sql) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.jdbc.sql(sql).update());
	}

}

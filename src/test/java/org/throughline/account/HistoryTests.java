package org.throughline.account;

import java.time.LocalDate;
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

import org.throughline.partnership.AgencyRoleEdit;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupArrangement;
import org.throughline.partnership.GroupContent;
import org.throughline.partnership.GroupEdit;
import org.throughline.partnership.GroupKind;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.SuccessionContent;
import org.throughline.partnership.Validity;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.WordDifference;
import org.throughline.theme.TestThemes;
import org.throughline.theme.ThemeChange;
import org.throughline.theme.ThemeService;

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
	private ThemeService themes;

	@Autowired
	private TestThemes testThemes;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private OrganisationService organisations;

	@Autowired
	private AgencyRoleService roles;

	@Autowired
	private GovernanceService governance;

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
		var editor = this.people.managerOf(this.people.partnership());
		String slug = this.currentUser.asProcess("sample import",
				() -> this.themes.add(new ThemeChange("Neglect", null, null, null)));
		UUID theme = this.themes.theme(slug).orElseThrow().id();
		People.signIn(editor);
		this.themes.edit(slug, new ThemeChange("Neglect of babies", null, null, null), 0);
		change("delete from theme where id = '%s'".formatted(theme));
		var changes = this.history.changesOf(theme, ALL).changes().getContent();
		assertThat(changes).extracting(Change::operation)
			.containsExactly(Change.Operation.DELETE, Change.Operation.UPDATE, Change.Operation.INSERT);
		assertThat(changes).extracting(Change::actor)
			.containsExactly(editor.displayName(), editor.displayName(), "sample import");
		assertThat(changes.get(1).kind()).isEqualTo("Theme");
		assertThat(changes.get(1).fields()).singleElement().satisfies((field) -> {
			assertThat(field.label()).isEqualTo("Name");
			assertThat(field.difference()).containsExactly(
					new WordDifference.Segment(WordDifference.Change.SAME, "Neglect"),
					new WordDifference.Segment(WordDifference.Change.ADDED, "of babies"));
		});
	}

	/** Plain SQL, as a person at the database writes it. */
	@Test
	void namesTheActorAlsoOutsideTheApplication() {
		UUID theme = TimeOrderedId.next();
		this.jdbc.sql("insert into theme (id, slug, name, version) values (?, ?, ?, 0)")
			.params(theme, "t-" + theme, "T " + theme)
			.update();
		assertThat(this.history.changesOf(theme, ALL).changes()).singleElement()
			.satisfies((change) -> assertThat(change.actor()).startsWith("database user "));
	}

	@Test
	void leavesOutAnUpdateThatChangesNothing() {
		UUID theme = this.testThemes.add("unchanged", "Unchanged");
		change("update theme set version = version + 1 where id = '%s'".formatted(theme));
		assertThat(this.history.changesOf(theme, ALL).changes()).hasSize(1);
	}

	@Test
	void namesReferencedRecordsAndHidesTechnicalColumns() {
		String county = this.people.partnership();
		String police = this.people.organisation("Barset Police");
		People.signIn(this.people.managerOf(county));
		var content = new GroupContent(GroupKind.SUBGROUP, "Neglect", null, null, 4, null,
				new Validity(LocalDate.of(2021, 5, 1), null, null), GroupArrangement.NONE);
		this.governance.add(this.partnerships.require(county).id(), new GroupEdit(content, null, police));
		assertThat(this.bodies.ofGroup(this.partnerships.require(county), "neglect", ALL).changes()).singleElement()
			.satisfies((change) -> {
				assertThat(change.kind()).isEqualTo("Group");
				assertThat(change.fields()).extracting(FieldChange::label)
					.contains("Name", "Host organisation", "Meetings a year", "Valid from")
					.doesNotContain("Id", "Version", "Partnership");
				assertThat(change.fields()).extracting(FieldChange::after).contains("Barset Police", "1 May 2021", "4");
			});
		assertThat(this.bodies.ofGovernance(this.partnerships.require(county), ALL).changes()).hasSize(1);
	}

	@Test
	void showsASuccessionOnBothSidesAlsoAfterItsRemoval() {
		String county = this.people.partnership();
		String before = this.people.organisation("Barset CCG");
		String after = this.people.organisation("Barset ICB");
		People.signIn(this.people.managerOf(county));
		UUID partnership = this.partnerships.require(county).id();
		this.roles.add(partnership, new AgencyRoleEdit(before, AgencyRoleKind.RELEVANT_AGENCY, Validity.UNKNOWN));
		this.organisations.succeed(partnership, before, after,
				new SuccessionContent(LocalDate.of(2022, 7, 1), false, true, null));
		this.organisations.removeSuccession(partnership, before, after);
		for (String slug : List.of(before, after)) {
			assertThat(this.bodies.ofOrganisation(this.partnerships.require(county), slug, ALL).changes())
				.extracting(Change::kind)
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

	/** SQL that the database refuses. */
	@ParameterizedTest
	@ValueSource(strings = { "update history set actor = 'someone else'", "delete from history", "truncate history",
			"update security_event set actor = 'someone else'", "delete from security_event", "truncate security_event",
			"truncate theme cascade" })
	void cannotBeChanged(String attempt) {
		this.people.someone();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(attempt).update())
			.withMessageContaining("what happened stays recorded");
	}

	/** Runs SQL that no service runs: themes are never deleted or saved unchanged. */
	private void change(String sql) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.jdbc.sql(sql).update());
	}

}

package org.throughline.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupArrangement;
import org.throughline.partnership.GroupContent;
import org.throughline.partnership.GroupEdit;
import org.throughline.partnership.GroupKind;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.Validity;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.theme.ThemeChange;
import org.throughline.theme.ThemeService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccountTest
class PartnershipHistoryTests {

	private static final PageRequest ALL = PageRequest.of(0, 25);

	@Autowired
	private PartnershipHistoryService histories;

	@Autowired
	private People people;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private GovernanceService governance;

	@Autowired
	private ThemeService themes;

	@Autowired
	private JdbcClient jdbc;

	private UUID partnership;

	private SignedInUser manager;

	@BeforeEach
	void signIn() {
		String slug = this.people.partnership();
		this.partnership = this.partnerships.require(slug).id();
		this.manager = this.people.managerOf(slug);
		People.signIn(this.manager);
	}

	@AfterEach
	void signOut() {
		People.signOut();
	}

	@Test
	void saysInOneSentenceWhatSomebodyChangedFromWhatToWhat() {
		addGroup("Neglect", 4);
		edit("neglect", "Neglect", 6);
		assertThat(sentences()).first().isEqualTo("changed the meetings a year of the group “Neglect” from 4 to 6");
		edit("neglect", "Neglect and harm", null);
		assertThat(sentences()).first()
			.isEqualTo("changed the group “Neglect and harm”: name from Neglect to Neglect and harm; "
					+ "meetings a year cleared (it was 6)");
		assertThat(sentences()).last().asString().startsWith("added the partnership");
		assertThat(this.histories.recent(this.partnership, 1)).singleElement().satisfies((change) -> {
			assertThat(change.actor()).isEqualTo(this.manager.displayName());
			assertThat(change.address()).isEqualTo("groups/neglect");
		});
	}

	@Test
	void namesDeclaredNumberByWhatItCounts() {
		this.jdbc.sql("""
				insert into review_count (id, partnership_id, period_label, measure, as_written, position, version)
				values (gen_random_uuid(), ?, '2024/25', 'RAPID_REVIEWS', 'two', 1, 0)""")
			.param(this.partnership)
			.update();
		assertThat(sentences()).first().isEqualTo("added the declared number “Rapid reviews”");
	}

	@Test
	void writesLargeNumbersWithCommas() {
		this.jdbc.sql("""
				insert into review_count (id, partnership_id, period_label, measure, as_written, position, version)
				select gen_random_uuid(), ?, '2024/25', 'OTHER', 'two', at, 0 from generate_series(1, 1200) at""")
			.param(this.partnership)
			.update();
		assertThat(this.histories.recent(this.partnership, 1)).singleElement()
			.satisfies((change) -> assertThat(change.sentence()).isEqualTo("added 1,200 declared numbers"));
	}

	@Test
	void countsWhatWasSavedAtOnceInManyRecords() {
		addGroup("Neglect", 4);
		this.currentUser.asProcess("import of a table", () -> {
			request(() -> List.of("One", "Two", "Three", "Four", "Five")
				.forEach((name) -> addGroup(this.partnership, name, 4)));
			return null;
		});
		assertThat(this.histories.recent(this.partnership, 1)).singleElement().satisfies((change) -> {
			assertThat(change.actor()).isEqualTo("import of a table");
			assertThat(change.sentence()).isEqualTo("added 5 groups");
		});
	}

	@Test
	void leavesOutOtherPartnershipsAccountsAndWhatIsShared() {
		String other = this.people.partnership();
		var elsewhere = this.people.managerOf(other);
		People.signIn(elsewhere);
		this.themes.add(new ThemeChange("Shared theme", null, null, null));
		addGroup(this.partnerships.require(other).id(), "Elsewhere", 4);
		People.signIn(this.manager);
		addGroup("Here", 4);
		var changes = this.histories.ofPartnership(this.partnership, null, null, ALL);
		assertThat(changes.people()).contains(this.manager.displayName()).doesNotContain(elsewhere.displayName());
		assertThat(changes.days()).flatExtracting(HistoryDay::changes)
			.extracting(WordedChange::sentence)
			.anyMatch((sentence) -> sentence.contains("“Here”"))
			.noneMatch((sentence) -> sentence.matches(".*(Elsewhere|Shared theme|account|role).*"));
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.histories.recent(this.partnerships.require(other).id(), 5));
	}

	@Test
	void selectsByPersonAndDay() {
		addGroup("By the manager", 4);
		this.currentUser.asProcess("import of a table", () -> {
			addGroup("By the import", 4);
			return null;
		});
		var today = this.jdbc.sql("select (now() at time zone 'Europe/London')::date").query(LocalDate.class).single();
		var mine = this.histories.ofPartnership(this.partnership, this.manager.displayName(), today, ALL);
		assertThat(mine.changes()).singleElement().satisfies((change) -> {
			assertThat(change.sentence()).isEqualTo("added the group “By the manager”");
			assertThat(change.details()).singleElement()
				.satisfies((detail) -> assertThat(detail.fields()).isNotEmpty());
		});
		assertThat(this.histories.ofPartnership(this.partnership, null, today.minusDays(1), ALL).changes()).isEmpty();
	}

	private List<String> sentences() {
		return this.histories.recent(this.partnership, 10).stream().map(WordedChange::sentence).toList();
	}

	private void addGroup(String name, @Nullable Integer meetings) {
		request(() -> addGroup(this.partnership, name, meetings));
	}

	private void addGroup(UUID partnershipId, String name, @Nullable Integer meetings) {
		this.governance.add(partnershipId, new GroupEdit(content(name, meetings), null, null));
	}

	/** Does something as the web does it: with the number of a request. */
	private static void request(Runnable work) {
		MDC.put("request", UUID.randomUUID().toString());
		try {
			work.run();
		}
		finally {
			MDC.remove("request");
		}
	}

	private void edit(String slug, String name, @Nullable Integer meetings) {
		var found = this.governance.find(this.partnership, slug);
		request(() -> this.governance.edit(this.partnership, slug, found.version(),
				new GroupEdit(content(name, meetings), null, null)));
	}

	private static GroupContent content(String name, @Nullable Integer meetings) {
		return new GroupContent(GroupKind.SUBGROUP, name, null, null, meetings, null,
				new Validity(LocalDate.of(2021, 5, 1), null, null), GroupArrangement.NONE);
	}

}

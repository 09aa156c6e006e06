package org.throughline.report;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ApplicationTest
class DraftWritingTests {

	private static final String YEAR = "2024-25";

	@Autowired
	private ReportService reports;

	@Autowired
	private StatementService statements;

	@Autowired
	private ReportWorld world;

	@Autowired
	private JdbcClient jdbc;

	private ReportWorld.Place place;

	private SignedInUser manager;

	@BeforeEach
	void openADraft() {
		this.place = this.world.place();
		this.manager = this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.reports.importReport(ReportWorld.report(this.place, 2024, ReportState.DRAFT, null, null, null));
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void statementIsAddedAtEndOfItsKind() {
		int first = add("First");
		int second = add("Second");
		assertThat(second).isEqualTo(first + 1);
		assertThat(keyMessages()).containsExactly("First", "Second");
	}

	@Test
	void numberOfRemovedStatementIsNotReused() {
		int removed = add("Removed");
		this.statements.remove(this.place.id(), YEAR, removed);
		assertThat(add("Next")).isEqualTo(removed + 1);
	}

	@Test
	void simultaneousAdditionsGetDifferentNumbers() {
		var together = new CyclicBarrier(2);
		var one = CompletableFuture.supplyAsync(() -> atOnce(together, "One"));
		var two = CompletableFuture.supplyAsync(() -> atOnce(together, "Two"));
		assertThat(Set.of(one.join(), two.join())).hasSize(2);
		assertThat(keyMessages()).containsExactlyInAnyOrder("One", "Two");
	}

	@Test
	void secondOfTwoSimultaneousEditsIsRefused() {
		int number = add("Before");
		int version = statement(number).version();
		var together = new CyclicBarrier(2);
		var one = CompletableFuture.supplyAsync(() -> editAtOnce(together, number, "Words of one", version));
		var two = CompletableFuture.supplyAsync(() -> editAtOnce(together, number, "Words of two", version));
		var refusals = Stream.of(one.join(), two.join()).filter((refusal) -> refusal != null).toList();
		assertThat(refusals).hasSize(1);
		assertThat(statement(number).wording()).startsWith("Words of");
		assertThat(statement(number).version()).isNotEqualTo(version);
	}

	@Test
	void moveDoesNotCauseEditConflict() {
		int first = add("First");
		add("Second");
		int version = statement(first).version();
		this.statements.move(this.place.id(), YEAR, first, Direction.DOWN);
		this.statements.edit(this.place.id(), YEAR, first, edit("First, edited"), version);
		assertThat(keyMessages()).containsExactly("Second", "First, edited");
	}

	@Test
	void statementMovesWithinItsKind() {
		int first = add("First");
		this.statements.add(this.place.id(), YEAR, StatementEdit.of(StatementKind.AIM, "Aim"));
		int last = add("Last");
		this.statements.move(this.place.id(), YEAR, first, Direction.UP);
		this.statements.move(this.place.id(), YEAR, last, Direction.DOWN);
		assertThat(keyMessages()).containsExactly("First", "Last");
		this.statements.move(this.place.id(), YEAR, last, Direction.UP);
		assertThat(keyMessages()).containsExactly("Last", "First");
	}

	@Test
	void changeOfThemesOrSubPointsIncreasesVersion() {
		int number = add("Tagged");
		int version = statement(number).version();
		this.statements.edit(this.place.id(), YEAR, number,
				new StatementEdit(StatementKind.KEY_MESSAGE, StatementContent.of("Tagged"), List.of("one", "two"),
						StatementLinks.of(null, List.of("test-neglect"), List.of())),
				version);
		var tagged = statement(number);
		assertThat(tagged.points()).containsExactly("one", "two");
		assertThat(tagged.links().themes()).containsExactly("test-neglect");
		assertThat(tagged.version()).isGreaterThan(version);
		var stale = edit("Tagged");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.statements.edit(this.place.id(), YEAR, number, stale, version));
	}

	@Test
	void statementMovesToEndOfNewKind() {
		int number = add("Message");
		this.statements.add(this.place.id(), YEAR, StatementEdit.of(StatementKind.AIM, "Aim"));
		this.statements.edit(this.place.id(), YEAR, number, StatementEdit.of(StatementKind.AIM, "Message"),
				statement(number).version());
		assertThat(details().statements(StatementKind.AIM)).extracting(StatementDetails::wording)
			.containsExactly("Aim", "Message");
	}

	@Test
	void allBrokenRulesAreReported() {
		var statement = new StatementEdit(StatementKind.AIM, StatementContent.of("").reworded("x".repeat(201), ""),
				List.of(" "), StatementLinks.of("nowhere", List.of("no-theme"), List.of()));
		var refused = catchThrowableOfType(RuleViolation.class,
				() -> this.statements.add(this.place.id(), YEAR, statement));
		assertThat(Violations.fields(refused)).containsExactly("content.headline", "content.wording", "points[0]",
				"links.themes", "links.section");
		assertThat(details().statements()).isEmpty();
	}

	@Test
	void statedNumberIsKeptWithTheNumberListed() {
		add("First");
		this.statements.editList(this.place.id(), YEAR, StatementKind.KEY_MESSAGE, new ListContent("We say:", 2, "two"),
				ListDetails.UNWRITTEN);
		var list = details().list(StatementKind.KEY_MESSAGE);
		assertThat(list.mismatch()).isTrue();
		assertThat(list.listed()).isEqualTo(1);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.statements.editList(this.place.id(), YEAR, StatementKind.KEY_MESSAGE,
					new ListContent("Mine", 3, null), ListDetails.UNWRITTEN));
		this.statements.editList(this.place.id(), YEAR, StatementKind.KEY_MESSAGE, new ListContent("We say:", 1, "one"),
				list.version());
		assertThat(details().list(StatementKind.KEY_MESSAGE).mismatch()).isFalse();
	}

	@Test
	void removedStatementStaysInHistory() {
		int number = add("Gone");
		var id = statement(number).id();
		this.statements.remove(this.place.id(), YEAR, number);
		assertThat(
				this.jdbc.sql("select old_row ->> 'wording' from history where record_id = ? and operation = 'DELETE'")
					.param(id)
					.query(String.class)
					.list())
			.containsExactly("Gone");
	}

	@Test
	void onlyManagersOfThePartnershipEdit() {
		for (var role : Role.values()) {
			var where = (role == Role.BUSINESS_MANAGER) ? this.world.place() : this.place;
			this.world.signIn(role, where);
			assertThatExceptionOfType(NotFoundException.class).as(role.name()).isThrownBy(() -> add("Mine"));
		}
		this.world.signOut();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> add("Mine"));
	}

	private int atOnce(CyclicBarrier together, String wording) {
		this.world.signIn(this.manager);
		try {
			together.await();
			return add(wording);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.world.signOut();
		}
	}

	private @Nullable OptimisticLockingFailureException editAtOnce(CyclicBarrier together, int number, String wording,
			int version) {
		this.world.signIn(this.manager);
		try {
			together.await();
			this.statements.edit(this.place.id(), YEAR, number, edit(wording), version);
			return null;
		}
		catch (OptimisticLockingFailureException refusal) {
			return refusal;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.world.signOut();
		}
	}

	private int add(String wording) {
		return this.statements.add(this.place.id(), YEAR, StatementEdit.of(StatementKind.KEY_MESSAGE, wording));
	}

	private static StatementEdit edit(String wording) {
		return StatementEdit.of(StatementKind.KEY_MESSAGE, wording);
	}

	private ReportDetails details() {
		return this.reports.details(this.place.id(), YEAR);
	}

	private StatementDetails statement(int number) {
		return details().statement(number).orElseThrow();
	}

	private List<String> keyMessages() {
		return details().statements(StatementKind.KEY_MESSAGE).stream().map(StatementDetails::wording).toList();
	}

}

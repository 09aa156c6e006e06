package org.throughline.report;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import org.throughline.ApplicationTest;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class SectionServiceTests {

	private static final String YEAR = "2024-25";

	@Autowired
	private ReportService reports;

	@Autowired
	private SectionService sections;

	@Autowired
	private StatementService statements;

	@Autowired
	private ReportWorld world;

	private ReportWorld.Place place;

	@BeforeEach
	void openADraft() {
		this.place = this.world.place();
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.reports.importReport(ReportWorld.report(this.place, 2024, ReportState.DRAFT, null, null, null));
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void sectionSlugsAreUnique() {
		assertThat(section("Our purpose & aims")).isEqualTo("our-purpose-and-aims");
		assertThat(section("Our purpose & aims")).isEqualTo("our-purpose-and-aims-2");
		assertThat(section("History")).isEqualTo("history-section");
		assertThat(section("…")).isEqualTo("section");
	}

	@Test
	void sectionsAreEditedAndMoved() {
		section("First");
		section("Second");
		this.sections.move(this.place.id(), YEAR, "second", Direction.UP);
		var second = details().section("second").orElseThrow();
		this.sections.edit(this.place.id(), YEAR, "second", new SectionContent(ReportPart.VOICES, "Renamed", "Text"),
				second.version());
		assertThat(details().sections()).extracting(SectionDetails::heading).containsExactly("Renamed", "First");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.sections.edit(this.place.id(), YEAR, "second",
					new SectionContent(ReportPart.VOICES, "Mine", ""), second.version()));
	}

	@Test
	void statementsStayWhenSectionIsRemoved() {
		section("Voices");
		int number = this.statements.add(this.place.id(), YEAR, new StatementEdit(StatementKind.VOICE,
				StatementContent.of("Listen"), List.of(), StatementLinks.of("voices", List.of(), List.of())));
		assertThat(statement(number).links().section()).isEqualTo("voices");
		this.sections.remove(this.place.id(), YEAR, "voices");
		assertThat(statement(number).links().section()).isNull();
	}

	@Test
	void onlyManagersOfThePartnershipAddSections() {
		for (var role : Role.values()) {
			this.world.signIn(role, (role == Role.BUSINESS_MANAGER) ? this.world.place() : this.place);
			assertThatExceptionOfType(NotFoundException.class).as(role.name()).isThrownBy(() -> section("Mine"));
		}
	}

	private String section(String heading) {
		return this.sections.add(this.place.id(), YEAR, new SectionContent(ReportPart.OVERVIEW, heading, ""));
	}

	private ReportDetails details() {
		return this.reports.details(this.place.id(), YEAR);
	}

	private StatementDetails statement(int number) {
		return details().statement(number).orElseThrow();
	}

}

package org.throughline.platform.form;

import org.springframework.jdbc.UncategorizedSQLException;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

import org.throughline.platform.govuk.Choice;
import org.throughline.platform.text.WordDifference;

import static org.assertj.core.api.Assertions.assertThat;

class FormSubmissionTests {

	private final Sample form = new Sample("My title", "B", "3");

	private final BindingResult errors = new BeanPropertyBindingResult(this.form, "sample");

	private final ExtendedModelMap model = new ExtendedModelMap();

	private final FormSubmission submission = new FormSubmission(this.form, this.errors, this.model,
			(id) -> new LastChange("Business manager", Instant.EPOCH), Supplier::get);

	@Test
	void savedFormHasNoErrors() {
		assertThat(this.submission.save(() -> {
		})).isTrue();
		assertThat(this.model).isEmpty();
	}

	@Test
	void formWithErrorsIsNotSaved() {
		this.errors.rejectValue("title", "NotBlank");
		assertThat(this.submission.save(() -> {
			throw new AssertionError("saved");
		})).isFalse();
	}

	@Test
	void violationsAreRecordedOnTheirFields() {
		boolean saved = this.submission.save(() -> {
			throw RuleViolation
				.of(List.of(new RuleViolation("title", "title.taken"), new RuleViolation("elsewhere", "not.today")));
		});
		assertThat(saved).isFalse();
		assertThat(this.errors.getFieldErrors("title")).hasSize(1);
		assertThat(this.errors.getGlobalErrors()).hasSize(1);
	}

	@Test
	void conflictShowsBothVersionsInWords() {
		boolean saved = this.submission.record(UUID.randomUUID())
			.choices("kind", List.of(new Choice("A", "Audit"), new Choice("B", "Survey")))
			.save(FormSubmissionTests::changedByOthers, () -> new Sample("My title", "A", "4"));
		assertThat(saved).isFalse();
		var conflict = (EditConflict) Objects.requireNonNull(this.model.get("conflict"));
		assertThat(conflict.version()).isEqualTo("4");
		assertThat(conflict.who()).isEqualTo("Business manager");
		assertThat(conflict.fields()).singleElement().satisfies((field) -> {
			assertThat(field.label()).isEqualTo("sample.kind");
			assertThat(field.saved()).extracting(WordDifference.Segment::text).containsExactly("Audit");
			assertThat(field.sent()).extracting(WordDifference.Segment::text).containsExactly("Survey");
		});
	}

	@Test
	void conflictComparesNestedRecords() {
		var saved = new Nested(new Sample("Same", "A", ""), true);
		var sent = new Nested(new Sample("Same", "B", ""), false);
		assertThat(EditConflict.between(saved, sent, "nested", (field, value) -> value).fields())
			.extracting(EditConflict.Field::label)
			.containsExactly("nested.content.kind", "nested.ticked");
	}

	@Test
	void violationIsRecordedOnFieldOfNestedRecord() {
		var errors = new BeanPropertyBindingResult(new Nested(new Sample("Title", "A", ""), true), "nested");
		new RuleViolation("kind", "not.today").recordOn(errors);
		assertThat(errors.getFieldError("content.kind")).isNotNull();
	}

	@Test
	void conflictShowsEachRowInOneLineWithTheTextsOfChoices() {
		var saved = new Rows(List.of(new Level("Good", "GREEN"), new Level("", "GREEN")), "1");
		var sent = new Rows(List.of(new Level("Very good", "GREEN")), "1");
		var fields = EditConflict
			.between(saved, sent, "rows",
					(field, value) -> (field + value).equals("levels.colourGREEN") ? "Green" : value)
			.fields();
		assertThat(fields).singleElement().satisfies((field) -> {
			assertThat(text(field.saved())).contains("Good – Green").doesNotContain("GREEN");
			assertThat(text(field.sent())).contains("Very good – Green");
		});
	}

	private static String text(List<WordDifference.Segment> segments) {
		return segments.stream()
			.map(WordDifference.Segment::text)
			.collect(Collectors.joining(" "))
			.replaceAll("\\s+", " ");
	}

	@Test
	void sameChangeByAnotherPersonIsNoConflict() {
		assertThat(this.submission.save(FormSubmissionTests::changedByOthers, () -> new Sample("My title", "B", "4")))
			.isTrue();
	}

	@Test
	void sameContentIsConflictIfSavingDoesMore() {
		assertThat(this.submission.alwaysShowConflict()
			.save(FormSubmissionTests::changedByOthers, () -> new Sample("My title", "B", "4"))).isFalse();
		assertThat(this.model).containsKey("conflict");
	}

	@Test
	void newRecordIsNotTakenForSavedAfterConflict() {
		assertThat(this.submission.save(FormSubmissionTests::changedByOthers)).isFalse();
		assertThat(this.errors.getGlobalErrors()).hasSize(1);
	}

	@Test
	void newPartHasTheVersionOfItsRecordAfterConflict() {
		assertThat(this.submission.savePart(FormSubmissionTests::changedByOthers, () -> 7)).isFalse();
		assertThat(this.model.get("conflict")).isEqualTo(new EditConflict(null, null, "7", List.of()));
	}

	@Test
	void brokenConstraintIsAnErrorOfTheForm() {
		assertThat(this.submission.save(() -> {
			throw new DataIntegrityViolationException("unique");
		})).isFalse();
		assertThat(this.errors.getGlobalErrors()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "57014,save.busy", "55P03,save.busy", "25006,save.notWritable", "53100,save.notWritable" })
	void formIsShownAgainWhileNothingCanBeSaved(String code, String message) {
		assertThat(this.submission.save(() -> {
			throw new UncategorizedSQLException("save", null, new SQLException("refused", code));
		})).isFalse();
		assertThat(this.errors.getGlobalErrors()).extracting("code").containsExactly(message);
	}

	private static void changedByOthers() {
		throw new OptimisticLockingFailureException("changed");
	}

	record Rows(List<Level> levels, String version) {

	}

	record Level(String label, String colour) implements FormRow {

		@Override
		public boolean blank() {
			return this.label.isEmpty();
		}

	}

	record Nested(Sample content, boolean ticked) {

	}

	record Sample(String title, String kind, String version) {

	}

}

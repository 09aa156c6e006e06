package org.throughline.action.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

import org.throughline.action.ActionActor;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionSummary;
import org.throughline.action.NewDueDate;
import org.throughline.action.NewEvidence;
import org.throughline.action.NewUpdate;
import org.throughline.action.ProgressScheme.StatusWord;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.DateParts;

/**
 * The form of an update.
 *
 * @param source the source of the update; for the business manager
 * @param status the status, followed by the word of the plan if one is chosen
 * @param describes what the evidence shows
 * @param link evidence elsewhere
 * @param files evidence to be kept
 * @param kept the files that were kept when the form could not be saved
 * @param newDate the request for a new due date
 */
record UpdateForm(String source, String status, String note, String describes, String link, List<MultipartFile> files,
		List<String> kept, NewDate newDate) {

	UpdateForm(String source, String status, String note, String describes, String link,
			@Nullable List<MultipartFile> files, @Nullable List<String> kept, @Nullable NewDate newDate) {
		this.source = source;
		this.status = status;
		this.note = note;
		this.describes = describes;
		this.link = link;
		this.files = (files != null) ? files.stream().filter((file) -> !name(file).isEmpty()).toList() : List.of();
		this.kept = (kept != null) ? FormValues.chosen(kept) : List.of();
		this.newDate = (newDate != null) ? newDate : new NewDate(DateParts.EMPTY, "");
	}

	static UpdateForm of(ActionSummary action) {
		return new UpdateForm("", current(action), "", "", "", List.of(), List.of(), null);
	}

	/** Returns a form in which nothing is chosen. */
	static UpdateForm blank() {
		return new UpdateForm("", "", "", "", "", List.of(), List.of(), null);
	}

	/**
	 * Returns the statuses that the owner can report, in the wording of the plan if it
	 * has its own.
	 */
	static List<Choice> statuses(ActionSummary action, EnumChoices enums) {
		var words = action.scheme().words();
		return action.status().nextStatuses(ActionActor.OWNER).stream().flatMap((status) -> {
			String label = enums.label(status);
			var inPlan = words.stream().filter((word) -> word.status() == status).toList();
			boolean plain = inPlan.isEmpty() || current(action).equals(status.name());
			return Stream.concat(plain ? Stream.of(new Choice(status.name(), label)) : Stream.of(),
					inPlan.stream()
						.map((word) -> new Choice(value(word), word.word(),
								(word.definition() != null) ? label + ": " + word.definition() : label)));
		}).toList();
	}

	/** Returns the current status, with the word of the plan if one was reported. */
	private static String current(ActionSummary action) {
		return action.scheme()
			.word(action.progress().statusWord())
			.filter((word) -> word.status() == action.status())
			.map(UpdateForm::value)
			.orElse(action.status().name());
	}

	private static String value(StatusWord word) {
		return word.status() + ":" + word.word();
	}

	private @Nullable ActionStatus chosenStatus() {
		return FormValues.choice(ActionStatus.class, this.status.split(":", 2)[0]);
	}

	private static String name(MultipartFile file) {
		return Objects.requireNonNullElse(file.getOriginalFilename(), "");
	}

	/** Returns the files that were chosen now. */
	List<NewEvidence> chosen() {
		return this.files.stream().map((file) -> NewEvidence.file(this.describes, name(file), content(file))).toList();
	}

	/** Returns the files that were kept before. */
	List<UUID> keptIds() {
		return this.kept.stream().map(FormValues::id).toList();
	}

	private boolean attached() {
		return !this.link.isEmpty() || !this.files.isEmpty() || !this.kept.isEmpty();
	}

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		FormChecks.of(errors)
			.rejectIf(chosenStatus() == null, "status", "OneOf")
			.rejectIf(!this.describes.isEmpty() && !attached(), "link", "NotBlank")
			.date("newDate.wantedDueOn")
			.rejectIf(this.newDate.wantedDueOn().blank() && !this.newDate.reason().isEmpty(), "newDate.wantedDueOn",
					"NotBlank");
	}

	boolean onlyRequestsDate(ActionSummary action) {
		return !this.newDate.wantedDueOn().blank() && this.status.equals(current(action)) && this.note.isEmpty()
				&& !attached();
	}

	/** Returns the update, or {@code null} if only a new due date is requested. */
	@Nullable NewUpdate toUpdate(ActionSummary action) {
		return onlyRequestsDate(action) ? null : toUpdate();
	}

	private NewUpdate toUpdate() {
		List<NewEvidence> evidence = new ArrayList<>();
		if (!this.link.isEmpty()) {
			evidence.add(NewEvidence.link(this.describes, this.link));
		}
		keptIds().forEach((id) -> evidence.add(NewEvidence.kept(this.describes, id)));
		evidence.addAll(chosen());
		String word = this.status.contains(":") ? this.status.split(":", 2)[1] : null;
		return new NewUpdate(Objects.requireNonNull(chosenStatus()), word, FormValues.orNull(this.note), evidence,
				FormValues.orNull(this.source));
	}

	/** Returns the requested due date, or {@code null} if none is requested. */
	@Nullable NewDueDate toNewDueDate() {
		return this.newDate.wantedDueOn().parse().map((day) -> new NewDueDate(day, this.newDate.reason())).orElse(null);
	}

	private static byte[] content(MultipartFile file) {
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A request for a new due date.
	 */
	record NewDate(DateParts wantedDueOn, String reason) {

	}

}

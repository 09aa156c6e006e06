package org.throughline.action.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

import org.throughline.action.ActionStatus;
import org.throughline.action.NewDueDate;
import org.throughline.action.NewEvidence;
import org.throughline.action.NewUpdate;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of an update.
 *
 * @param id chosen by the page, so that submitting twice saves one update
 * @param told how the business manager was told; for them only
 * @param status the status
 * @param note the note
 * @param describes what the evidence shows
 * @param link evidence elsewhere
 * @param file evidence to be kept
 * @param wantedDueOn the new due date asked for
 * @param reason why
 */
record UpdateForm(String id, String told, String status, String note, String describes, String link,
		@Nullable MultipartFile file, DateParts wantedDueOn, String reason) {

	UpdateForm(@Nullable String id, @Nullable String told, @Nullable String status, @Nullable String note,
			@Nullable String describes, @Nullable String link, @Nullable MultipartFile file,
			@Nullable DateParts wantedDueOn, @Nullable String reason) {
		this.id = Typed.text(id);
		this.told = Typed.text(told);
		this.status = Typed.text(status);
		this.note = Typed.text(note);
		this.describes = Typed.text(describes);
		this.link = Typed.text(link);
		this.file = file;
		this.wantedDueOn = (wantedDueOn != null) ? wantedDueOn : DateParts.EMPTY;
		this.reason = Typed.text(reason);
	}

	static UpdateForm of(ActionStatus now) {
		return new UpdateForm(TimeOrderedId.next().toString(), "", now.name(), "", "", "", null, null, "");
	}

	/** Name of the chosen file; none where none was chosen. */
	public @Nullable String fileName() {
		String name = (this.file != null) ? Objects.requireNonNullElse(this.file.getOriginalFilename(), "") : "";
		return name.isEmpty() ? null : name;
	}

	/** Records errors on the fields. */
	void check(BindingResult result) {
		if (Typed.choice(ActionStatus.class, this.status).isEmpty()) {
			result.rejectValue("status", "action.status.missing");
		}
		if (this.file != null && this.file.getSize() > NewEvidence.LARGEST) {
			result.rejectValue("file", "action.file.tooLarge");
		}
		boolean shown = !this.link.isEmpty() || fileName() != null;
		if (!this.describes.isEmpty() && !shown) {
			result.rejectValue("link", "action.link.missing");
		}
		if (!this.wantedDueOn.blank() && this.wantedDueOn.parse().isEmpty()) {
			result.rejectValue("wantedDueOn", "action.date.notReal");
		}
		if (this.wantedDueOn.blank() && !this.reason.isEmpty()) {
			result.rejectValue("wantedDueOn", "action.date.missing");
		}
	}

	private boolean onlyRequestsDate(ActionStatus now) {
		return !this.wantedDueOn.blank() && this.status.equals(now.name()) && this.note.isEmpty() && this.link.isEmpty()
				&& fileName() == null;
	}

	/** Returns the update, or {@code null} if only a new due date is requested. */
	@Nullable NewUpdate toUpdate(ActionStatus now) {
		return onlyRequestsDate(now) ? null : toUpdate();
	}

	private NewUpdate toUpdate() {
		List<NewEvidence> evidence = new ArrayList<>();
		if (!this.link.isEmpty()) {
			evidence.add(NewEvidence.link(this.describes, this.link));
		}
		String name = fileName();
		if (name != null) {
			evidence.add(NewEvidence.file(this.describes, name, content()));
		}
		return new NewUpdate(Typed.id(this.id), ActionStatus.valueOf(this.status), Typed.orNothing(this.note), evidence,
				Typed.orNothing(this.told));
	}

	/** The new date asked for; none where none was typed. */
	@Nullable NewDueDate newDate() {
		UUID request = UUID.nameUUIDFromBytes(("new date " + this.id).getBytes(StandardCharsets.UTF_8));
		return this.wantedDueOn.parse().map((day) -> new NewDueDate(request, day, this.reason)).orElse(null);
	}

	private byte[] content() {
		try {
			return Objects.requireNonNull(this.file).getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

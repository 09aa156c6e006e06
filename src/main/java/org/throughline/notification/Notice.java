package org.throughline.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Role;
import org.throughline.publication.DispatchService;
import org.throughline.returns.ReturnKind;

/**
 * A notice to one person about one record.
 *
 * @param subjectId the record
 * @param role the role for which the person gets it
 * @param since the day it refers to
 * @param place the partnership
 * @param words the title and texts of the record
 * @param state whether it was read and still applies
 */
record Notice(long id, NoticeKind kind, UUID subjectId, Role role, LocalDate since,
		@EmbeddedColumnNaming("partnership_%s") Place place, Words words, State state) {

	/** The partnership of a notice. */
	record Place(UUID id, String slug, String name) {

	}

	/**
	 * The current text of a record.
	 *
	 * @param reference its reference, as addresses have it
	 * @param clockKey the deadline, if it is about one
	 */
	record Words(String reference, String title, @Nullable String note, @Nullable LocalDate dueOn,
			@Nullable LocalDate awaitedSince, @Nullable String clockKey) {

	}

	/**
	 * The state of a notice for its reader.
	 *
	 * @param current whether the notice still applies
	 */
	record State(Instant at, boolean read, boolean current) {

	}

	String address() {
		boolean manages = this.role == Role.BUSINESS_MANAGER;
		String reference = this.words.reference();
		if (this.kind.ofAction()) {
			return manages ? "/manage/" + this.place.slug() + "/actions/" + reference
					: "/my/actions/" + reference + "?in=" + this.place.slug();
		}
		if (this.kind.ofReturn()) {
			String number = reference.substring(0, reference.indexOf('/'));
			return manages ? "/manage/" + this.place.slug() + "/returns/" + number
					: "/my/returns/" + this.place.slug() + "/" + number + "/" + returnKind().path();
		}
		if (this.kind == NoticeKind.LETTER_SENT) {
			return "/my/letters/" + this.place.slug() + "/" + reference;
		}
		if (this.kind.ofClearance()) {
			String key = reference.replace("/", manages ? "/clearances/" : "/");
			return (manages ? "/manage/" + this.place.slug() + "/papers/" : "/my/clearances/" + this.place.slug() + "/")
					+ key;
		}
		if (this.kind.ofComment() || this.kind.ofSignOff()) {
			return "/drafts/" + this.place.slug() + "/" + reference;
		}
		if (this.kind.ofClock()) {
			String page = DispatchService.CLOCK.equals(this.words.clockKey()) ? "/dispatch" : "";
			return "/manage/" + this.place.slug()
					+ (reference.startsWith("reports/") ? "/" + reference + page : "/reviews/" + reference);
		}
		return "/" + this.place.slug() + "/" + reference;
	}

	/** Returns the type of a return. */
	ReturnKind returnKind() {
		return ReturnKind.valueOf(this.words.reference().substring(this.words.reference().indexOf('/') + 1));
	}

}

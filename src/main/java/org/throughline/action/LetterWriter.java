package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import org.throughline.platform.text.Messages;
import org.throughline.partnership.AppointmentDetails;
import org.throughline.partnership.AppointmentService;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.time.Dates;

/**
 * Writes drafts of letters from the open actions and recommendations of an agency. Names
 * are those of the letter's day.
 */
@Component
class LetterWriter {

	private final AppointmentService appointments;

	private final ResponseRuleService rules;

	private final JdbcClient jdbc;

	private final Messages messages;

	private final Clock clock;

	LetterWriter(AppointmentService appointments, ResponseRuleService rules, JdbcClient jdbc, Messages messages,
			Clock clock) {
		this.appointments = appointments;
		this.rules = rules;
		this.jdbc = jdbc;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Writes a letter.
	 * @param about the actions and recommendations that it is about; not empty
	 * @param signedBy the person who asks for it
	 */
	LetterContent write(UUID partnershipId, LetterKind kind, List<AwaitedResponse> about, String signedBy) {
		var today = LocalDate.now(this.clock);
		var rule = this.rules.current(partnershipId).content();
		var agency = about.get(0).organisation();
		String sender = this.jdbc.sql("select partnership_label_at(?, ?)")
			.params(partnershipId, today)
			.query(String.class)
			.single();
		int days = (kind == LetterKind.LEAD) ? rule.ladder().delegateDays() : rule.ladder().leadDays();
		Object[] words = { agency.name(), count(about), sender, Dates.inWords(today.plusDays(days)), rule.everyMonths(),
				StringUtils.uncapitalize(rule.ladder().leadPost()),
				StringUtils.uncapitalize(rule.ladder().delegatePost()) };
		String wording = Stream
			.of(text(kind, "opening", words), items(about), text(kind, "request", words), text(kind, "next", words),
					this.messages.text("letter.closing", signedBy, sender))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("\n\n"));
		return new LetterContent(today, sender,
				recipient(partnershipId, rule.ladder().post(kind), agency, kind == LetterKind.DELEGATE, today),
				text(kind, "subject", words), wording);
	}

	private String text(LetterKind kind, String part, Object[] words) {
		return this.messages.textOr("", "letter." + kind + "." + part, words);
	}

	/** Returns "8 actions and 1 recommendation". */
	private static String count(List<AwaitedResponse> about) {
		long actions = about.stream().filter((one) -> one.actionId() != null).count();
		return Stream.of(count(actions, "action"), count(about.size() - actions, "recommendation"))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" and "));
	}

	private static String count(long number, String noun) {
		return (number == 0) ? "" : number + " " + noun + ((number == 1) ? "" : "s");
	}

	private String items(List<AwaitedResponse> about) {
		return about.stream().map(this::item).collect(Collectors.joining("\n"));
	}

	/** Returns "- **act-0007**: Brief new staff. Due 31 March 2026. Last response …". */
	private String item(AwaitedResponse response) {
		var times = response.times();
		var steps = response.steps();
		String wording = response.inOneLine();
		return "- **" + response.reference() + "**: " + plain(wording) + (wording.endsWith(".") ? " " : ". ")
				+ plain(response.due().inWords()) + "."
				+ ((times != null) ? " " + times.lastResponse() + "; " + times.due() + "." : "")
				+ ((steps.last() != null && steps.lastOn() != null)
						? " " + this.messages.text("LetterKind." + steps.last()) + " sent "
								+ Dates.inWords(steps.lastOn()) + "."
						: "");
	}

	/** Returns a text that Markdown leaves as it is. */
	private static String plain(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
	}

	/**
	 * Returns the holder of the post on the day, else the post with the name to be
	 * confirmed.
	 */
	private String recipient(UUID partnershipId, String post, NamedReference agency, boolean elsewhere, LocalDate day) {
		var holders = this.appointments.appointments(partnershipId)
			.stream()
			.filter((each) -> holds(each, post, day))
			.toList();
		var own = holders.stream().filter((each) -> agency.slug().equals(each.organisationSlug())).toList();
		var found = (own.isEmpty() && elsewhere) ? holders : own;
		return found.isEmpty() ? this.messages.text("letter.recipient.unknown", post, agency.name())
				: found.stream().map(LetterWriter::named).collect(Collectors.joining("; "));
	}

	private static boolean holds(AppointmentDetails appointment, String post, LocalDate day) {
		var from = appointment.content().validity().from();
		var ends = appointment.ends();
		return appointment.content().personName() != null && (from == null || !from.isAfter(day))
				&& (ends == null || !ends.isBefore(day))
				&& appointment.content().roleTitle().toLowerCase(Locale.UK).contains(post.toLowerCase(Locale.UK));
	}

	private static String named(AppointmentDetails appointment) {
		@Nullable String organisation = appointment.organisationName();
		return appointment.content().personName() + ", " + appointment.content().roleTitle()
				+ ((organisation != null) ? ", " + organisation : "");
	}

}

package org.throughline.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.throughline.account.NewPrivateLink;
import org.throughline.account.PasswordService;
import org.throughline.account.PrivateLinkKind;
import org.throughline.account.PrivateLinkPages;
import org.throughline.account.PrivateLinkService;
import org.throughline.platform.security.Role;
import org.throughline.platform.text.Messages;
import org.throughline.platform.web.PublicAddress;

/**
 * Makes a mail of the notices that still hold, when it is sent. A record is named once,
 * with the most pressing of its notices.
 */
@Component
class MailComposer {

	/** More are counted and are on the page of notices. */
	static final int MOST = 20;

	private static final Duration LINK = Duration.ofDays(14);

	private static final Duration SETTINGS_LINK = Duration.ofDays(90);

	private final NoticeReader reader;

	private final NoticeText text;

	private final Deadlines deadlines;

	private final PrivateLinkService links;

	private final PasswordService passwords;

	private final ObjectProvider<PrivateLinkPages> linked;

	private final SpringTemplateEngine templates;

	private final Messages messages;

	private final PublicAddress address;

	private final Clock clock;

	MailComposer(NoticeReader reader, NoticeText text, Deadlines deadlines, PrivateLinkService links,
			PasswordService passwords, ObjectProvider<PrivateLinkPages> linked, SpringTemplateEngine templates,
			Messages messages, PublicAddress address, Clock clock) {
		this.reader = reader;
		this.text = text;
		this.deadlines = deadlines;
		this.links = links;
		this.passwords = passwords;
		this.linked = linked;
		this.templates = templates;
		this.messages = messages;
		this.address = address;
		this.clock = clock;
	}

	/** Returns the notices of a mail that still hold, one of each record. */
	List<Notice> notices(UUID person, UUID mail, boolean waiting) {
		var first = new LinkedHashMap<List<Object>, Notice>();
		var open = new HashMap<UUID, Set<String>>();
		for (var each : this.reader.ofMail(person, mail, waiting)) {
			if (!each.kind().ofClock() || runs(each, open)) {
				first.merge(List.of(each.subjectId(), each.role(), String.valueOf(each.words().clockKey())), each,
						(one, other) -> (other.kind().compareTo(one.kind()) < 0) ? other : one);
			}
		}
		return first.values().stream().sorted(Comparator.comparing(Notice::kind).thenComparing(Notice::since)).toList();
	}

	private boolean runs(Notice notice, Map<UUID, Set<String>> open) {
		return open
			.computeIfAbsent(notice.place().id(),
					(partnership) -> this.deadlines.open(partnership)
						.stream()
						.map(Deadlines.Deadline::id)
						.collect(Collectors.toSet()))
			.contains(notice.subjectId() + String.valueOf(notice.words().clockKey()));
	}

	/**
	 * Returns the current text of a mail without the texts of records and without private
	 * links, which administrators may not read.
	 */
	String preview(MailSummary mail, MailKind kind) {
		if (kind.ofSignIn()) {
			return this.messages.text("mail.preview." + ((kind == MailKind.SECOND_STEP) ? "secondStep" : "password"));
		}
		var notices = notices(mail.personId(), mail.id(), mail.state() == MailState.WAITING);
		var lines = new LinkedHashMap<String, List<Line>>();
		for (var each : notices.subList(0, Math.min(MOST, notices.size()))) {
			lines.computeIfAbsent(each.place().name(), (partnership) -> new ArrayList<>())
				.add(new Line(this.text.state(each, LocalDate.now(this.clock)), this.messages.text("mail.hidden"), null,
						this.address.of(each.address()), this.messages.text(button(each))));
		}
		var context = context(mail.name(), this.messages.text("mail.subject.all", notices.size()), notices,
				groups(lines), this.address.of("/account/mail"));
		return this.templates.process("notification/mail.txt", context).strip();
	}

	/** Makes a mail; {@code null} if no notice still applies. */
	@Nullable ComposedMail compose(Outbox.Claimed mail) {
		if (mail.kind().ofSignIn() && mail.email() != null && mail.name() != null) {
			return aboutSignIn(mail.kind(), mail.personId(), mail.email(), mail.name());
		}
		var notices = notices(mail.personId(), mail.id(), false);
		if (notices.isEmpty() || mail.email() == null || mail.name() == null) {
			return null;
		}
		String unsubscribe = link(new NewPrivateLink(mail.personId(), PrivateLinkKind.MAIL, null, null,
				this.clock.instant().plus(SETTINGS_LINK))) + "/mail";
		String subject = this.messages.text("mail.subject." + ((mail.kind() == MailKind.URGENT) ? "urgent" : "all"),
				notices.size());
		var context = context(mail.name(), subject, notices,
				groups(mail.personId(), notices.subList(0, Math.min(MOST, notices.size()))), unsubscribe);
		return new ComposedMail(mail.email(), mail.name(), subject,
				this.templates.process("notification/mail.txt", context).strip() + "\n",
				this.templates.process("notification/mail", context), unsubscribe);
	}

	private ComposedMail aboutSignIn(MailKind kind, UUID person, String email, String name) {
		String key = switch (kind) {
			case INVITATION -> "invitation";
			case SECOND_STEP -> "secondStep";
			default -> "password";
		};
		String subject = this.messages.text("mail.subject." + key);
		var context = context(name, subject, List.of(), List.of(), this.address.of("/account/mail"));
		context.setVariable("intro", this.messages.text("mail." + key, this.address.of("/")));
		context.setVariable("validity", this.messages.text("mail." + key + ".validity"));
		context.setVariable("signInButton", this.messages.text("mail." + key + ".button"));
		context.setVariable("signInAddress", this.address.of((kind == MailKind.SECOND_STEP) ? "/account/sign-in"
				: "/one-time/" + this.passwords.linkFor(person, kind == MailKind.INVITATION)));
		return new ComposedMail(email, name, subject,
				this.templates.process("notification/mail.txt", context).strip() + "\n",
				this.templates.process("notification/mail", context), null);
	}

	private Context context(String name, String subject, List<Notice> notices, List<Group> groups, String settings) {
		var context = new Context(Locale.UK);
		context.setVariable("name", name);
		context.setVariable("subject", subject);
		context.setVariable("groups", groups);
		context.setVariable("more", Math.max(0, notices.size() - MOST));
		context.setVariable("noticesAddress", this.address.of("/account/notices"));
		context.setVariable("settingsAddress", settings);
		context.setVariable("links",
				groups.stream()
					.flatMap((group) -> group.lines().stream())
					.anyMatch((line) -> line.address().startsWith(this.address.of(PrivateLinkService.path("")))));
		return context;
	}

	/** Returns the lines of a mail by partnership. */
	private List<Group> groups(UUID person, List<Notice> notices) {
		var today = LocalDate.now(this.clock);
		var actions = new ArrayList<String>();
		var lines = new LinkedHashMap<String, List<Line>>();
		for (var each : notices) {
			lines.computeIfAbsent(each.place().name(), (name) -> new ArrayList<>())
				.add(new Line(this.text.state(each, today), this.text.title(each), each.words().note(),
						address(person, each, actions), this.messages.text(button(each))));
		}
		return groups(lines);
	}

	private static List<Group> groups(Map<String, List<Line>> lines) {
		return lines.entrySet().stream().map((each) -> new Group(each.getKey(), each.getValue())).toList();
	}

	private static String button(Notice notice) {
		boolean owner = notice.role() == Role.PARTNER_AGENCY || notice.role() == Role.SCRUTINEER;
		if (notice.kind() == NoticeKind.ACTION_VERIFIED || notice.kind() == NoticeKind.REPORT_PUBLISHED
				|| notice.kind() == NoticeKind.RETURN_ACCEPTED || notice.kind() == NoticeKind.LETTER_SENT
				|| notice.kind().ofComment() || notice.kind().ofSignOff()) {
			return "mail.read";
		}
		if (notice.role() == Role.CLEARING_OFFICER) {
			return "mail.answer";
		}
		return notice.kind().ofAction() ? (owner ? "mail.update" : "mail.decide")
				: (notice.kind().ofReturn() && owner) ? "mail.answer" : "mail.open";
	}

	/**
	 * Returns the address that the reader opens. What a partner agency or a clearing
	 * officer has to do opens without a password.
	 * @param actions the link to the actions of the mail, once there is one
	 */
	private String address(UUID person, Notice notice, List<String> actions) {
		var until = this.clock.instant().plus(LINK);
		if (notice.role() == Role.PARTNER_AGENCY && notice.kind().ofAction()
				&& notice.kind() != NoticeKind.ACTION_VERIFIED) {
			if (actions.isEmpty()) {
				actions.add(link(NewPrivateLink.toActions(person, until)));
			}
			return actions.get(0) + "/actions/" + notice.place().slug() + "/" + notice.words().reference();
		}
		if (notice.role() == Role.PARTNER_AGENCY && notice.kind().ofReturn()
				&& notice.kind() != NoticeKind.RETURN_ACCEPTED
				&& this.linked.stream().anyMatch((pages) -> pages.kind() == PrivateLinkKind.RETURN)) {
			return link(NewPrivateLink.toReturn(person, notice.place().id(), notice.subjectId(), until));
		}
		if (notice.role() == Role.CLEARING_OFFICER) {
			return link(NewPrivateLink.toClearance(person, notice.place().id(), notice.subjectId(), until));
		}
		return this.address.of(notice.address());
	}

	private String link(NewPrivateLink link) {
		return this.address.of(PrivateLinkService.path(this.links.create(link)));
	}

	/** The lines about one partnership. */
	record Group(String partnership, List<Line> lines) {

	}

	/** A line of a mail. */
	record Line(String state, String title, @Nullable String note, String address, String button) {

	}

}

package org.throughline.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.platform.time.Dates;
import org.throughline.statute.StatutoryClocks;

/**
 * Words a notice as at a day.
 */
@Component
class NoticeText {

	private final StatutoryClocks clocks;

	private final Messages messages;

	NoticeText(StatutoryClocks clocks, Messages messages) {
		this.clocks = clocks;
		this.messages = messages;
	}

	/** Returns "5 days overdue", or only "Overdue" if that no longer holds. */
	String state(Notice notice, LocalDate today) {
		if (!notice.state().current()) {
			return label(notice.kind());
		}
		var words = notice.words();
		long late = days(words.dueOn(), today);
		String key = "notice." + notice.kind() + ((words.dueOn() != null
				&& (notice.kind() == NoticeKind.ACTION_ASSIGNED || notice.kind() == NoticeKind.CLEARANCE_REQUESTED))
						? ".due" : "");
		return this.messages.text((late > 0) ? key.replace("DUE_SOON", "OVERDUE") : key, Math.abs(late),
				(words.dueOn() != null) ? Dates.inWords(words.dueOn()) : "", days(words.awaitedSince(), today));
	}

	/** Returns the name of a kind of notices. */
	String label(NoticeKind kind) {
		return this.messages.label(kind);
	}

	/** Returns the name of the record. */
	String title(Notice notice) {
		if (notice.kind().ofReturn()) {
			return this.messages.text("ReturnKind." + notice.returnKind()) + " " + notice.words().title();
		}
		if (notice.kind().ofClock()) {
			String of = notice.words().title().isEmpty() ? notice.words().reference() : notice.words().title();
			return this.clocks.nameOf(String.valueOf(notice.words().clockKey())) + ": " + of;
		}
		return notice.words().title();
	}

	private static long days(@Nullable LocalDate from, LocalDate today) {
		return (from != null) ? ChronoUnit.DAYS.between(from, today) : 0;
	}

}

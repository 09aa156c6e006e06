package org.throughline.browse.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.throughline.report.ReportPart;

/**
 * How the parts of a report are called in navigation.
 */
@Component
class PartLabels {

	private final MessageSource messages;

	PartLabels(MessageSource messages) {
		this.messages = messages;
	}

	String of(ReportPart part) {
		return this.messages.getMessage("ReportPart." + part, null, Locale.UK);
	}

}

package org.throughline.notification.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.throughline.notification.MailFrequency;

record MailSettingForm(@NotNull @Nullable MailFrequency frequency) {

	static final MailSettingForm BLANK = new MailSettingForm(null);

}

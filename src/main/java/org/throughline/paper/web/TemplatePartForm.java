package org.throughline.paper.web;

import org.jspecify.annotations.Nullable;

import org.throughline.paper.TemplateParts;
import org.throughline.platform.form.FormFields;

/**
 * The form of a part of a template.
 */
interface TemplatePartForm<C extends TemplateParts.Content> extends FormFields {

	/**
	 * Returns what the form says.
	 * @param stored what the part says now, or {@code null} for a new one
	 */
	C toContent(@Nullable C stored);

}

package org.throughline.paper.web;

import org.jspecify.annotations.Nullable;

import org.throughline.paper.TemplateParts;
import org.throughline.platform.form.FormFields;

/**
 * The form of a part of a template.
 */
interface TemplatePartForm<C extends TemplateParts.Content> extends FormFields {

	/**
	 * Returns the content entered in the form.
	 * @param stored the stored content, or {@code null} for a new part
	 */
	C toContent(@Nullable C stored);

}

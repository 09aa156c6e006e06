package org.throughline.paper;

/**
 * New values of a template.
 */
public record TemplateEdit(TemplateContent content, TemplateParts parts) {

}

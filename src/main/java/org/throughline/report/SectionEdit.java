package org.throughline.report;

/**
 * A section as it shall stand; its name in addresses stays.
 *
 * @param version the version the editor saw
 */
public record SectionEdit(ReportPart part, String heading, String body, int version) {

}

package org.throughline.measure;

/**
 * New values of an indicator.
 *
 * @param content its content
 * @param links the records it refers to
 */
public record IndicatorEdit(IndicatorContent content, IndicatorLinks links) {

}

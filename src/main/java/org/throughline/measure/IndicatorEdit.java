package org.throughline.measure;

/**
 * New values of an indicator.
 *
 * @param links the records it refers to
 */
public record IndicatorEdit(IndicatorContent content, IndicatorLinks links) {

}

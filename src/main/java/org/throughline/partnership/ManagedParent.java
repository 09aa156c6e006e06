package org.throughline.partnership;

/**
 * A record of a partnership to which other records belong.
 *
 * @param <T> the record
 */
public record ManagedParent<T>(PartnershipSummary partnership, T record) {

}

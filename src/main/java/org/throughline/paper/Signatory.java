package org.throughline.paper;

import jakarta.persistence.Embeddable;

/**
 * Someone who signs a paper, with the post at that time.
 */
@Embeddable
public record Signatory(String name, String post) {

}

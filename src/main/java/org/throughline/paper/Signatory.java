package org.throughline.paper;

import jakarta.persistence.Embeddable;

/** A person who signs a paper, with their post at that time. */
@Embeddable
public record Signatory(String name, String post) {

}

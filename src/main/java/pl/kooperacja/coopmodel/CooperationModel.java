package pl.kooperacja.coopmodel;

import pl.kooperacja.publication.Listed;

/** A model on lists and beside its steps. */
public record CooperationModel(Listed item, ModelKind.Details details, Way way) {
    public ModelCode code() {
        return details.code();
    }
}

package org.doorstep.standards.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.standards.Due;
import org.doorstep.standards.Standard;
import org.doorstep.standards.Standards;
import org.doorstep.standards.model.Counting;
import org.doorstep.standards.model.Office;
import org.springframework.stereotype.Component;

@Component
class PublishedStandards implements Standards {

    private final Charters charters;
    private final Landlord landlord;
    private final Office office;

    PublishedStandards(Charters charters, Landlord landlord, Office office) {
        this.charters = charters;
        this.landlord = landlord;
        this.office = office;
    }

    @Override
    public List<String> charters(CurrentUser who) {
        var own = landlord.charters();
        return Stream.concat(own.stream(), charters.names().stream().filter(name -> !own.contains(name)).sorted()).toList();
    }

    @Override
    public List<String> landlordsOwn(CurrentUser who) {
        return landlord.charters();
    }

    @Override
    public List<Standard> of(CurrentUser who, String charter) {
        return charters.all().stream().filter(standard -> standard.charter().equals(charter)).toList();
    }

    @Override
    public Optional<Standard> find(CurrentUser who, String id) {
        return charters.find(id);
    }

    @Override
    public boolean binds(CurrentUser who, Standard standard) {
        return standard.binds(landlord.kind().word());
    }

    @Override
    public Optional<Due> due(CurrentUser who, Standard standard, Instant from) {
        return Counting.due(standard.limit(), from, office);
    }
}
